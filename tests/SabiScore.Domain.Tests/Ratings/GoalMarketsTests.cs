using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class GoalMarketsTests
{
    private static readonly TwoWayPrice Even = TwoWayPrice.TryCreate(1.95, 1.95)!.Value;

    // 1 − e^−2.5 (1 + 2.5 + 3.125) = .456187.
    [Fact]
    public void TotalOf_KnownPoisson_IsItsMean()
    {
        Assert.Equal(2.5, GoalMarkets.TotalOf(0.456186884), 1e-5);
        Assert.Equal(1, GoalMarkets.TotalOf(0.01));
        Assert.Equal(6, GoalMarkets.TotalOf(0.99), 1e-9);
    }

    [Fact]
    public void RatesOf_EvenHandicapOfNothing_SplitsEqually()
    {
        var rates = GoalMarkets.RatesOf(2.6, new HandicapPrice(0, Even))!.Value;
        Assert.Equal(1.3, rates.Home, 1e-5);
        Assert.Equal(1.3, rates.Away, 1e-5);
    }

    [Fact]
    public void RatesOf_QuarterLine_IsCoveredAsPriced()
    {
        var price = TwoWayPrice.TryCreate(1.85, 2.05)!.Value;
        var rates = GoalMarkets.RatesOf(2.8, new HandicapPrice(-1.25, price))!.Value;
        Assert.Equal(2.8, rates.Home + rates.Away, 1e-9);
        Assert.Equal(price.FairFirst, rates.HandicapWin(-1.25), 1e-5);
    }

    [Theory]
    [InlineData(4.25)]
    [InlineData(-30)]
    [InlineData(double.NaN)]
    public void RatesOf_GarbageLine_IsNothing(double line) => Assert.Null(GoalMarkets.RatesOf(2.6, new HandicapPrice(line, Even)));

    [Fact]
    public void RatesOf_LopsidedPrice_IsNothing() =>
        Assert.Null(GoalMarkets.RatesOf(2.6, new HandicapPrice(-0.5, TwoWayPrice.TryCreate(1.2, 4.5)!.Value)));

    [Fact]
    public void Of_NoPrices_IsUnknown()
    {
        var none = GoalMarkets.Of(null);
        Assert.True(double.IsNaN(none.Over) && double.IsNaN(none.Total));
        Assert.Null(none.Rates);
    }
}
