using FsCheck.Xunit;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Betting;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class EdgeTests
{
    [Fact]
    public void Of_HalfAtEvens_IsNothing()
    {
        Assert.Equal(0, Edge.Of(0.5, DecimalOdds.Of(2)).Value);
        Assert.Equal(0.1, Edge.Of(0.55, DecimalOdds.Of(2)).Value, 1e-12);
        Assert.Equal(-1, Edge.Of(0, DecimalOdds.Of(2)).Value);
    }

    [Property]
    public void Of_ShorterThanFairPrice_IsNegativeAndLongerPositive(Share share, DecimalOdds price)
    {
        var advantage = share.Value - price.ImpliedProbability;

        Assert.True(Math.Abs(advantage) < 1e-9 || Math.Sign(advantage) == Math.Sign(Edge.Of(share.Value, price).Value));
    }

    [Property]
    public void Of_MoreProbabilityOrLongerPrice_IsMore(Share one, Share other, DecimalOdds price, DecimalOdds otherPrice)
    {
        Assert.Equal(one.Value.CompareTo(other.Value), Edge.Of(one.Value, price).CompareTo(Edge.Of(other.Value, price)));
        Assert.Equal(price.CompareTo(otherPrice), Edge.Of(0.5, price).CompareTo(Edge.Of(0.5, otherPrice)));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Of_NotAProbability_Throws(double probability) => Assert.Throws<ArgumentOutOfRangeException>(() => Edge.Of(probability, DecimalOdds.Of(2)));

    [Fact]
    public void ClosingLineValue_PriceBetterThanTheClose_IsPositive()
    {
        var closing = PriceTriple.TryCreate(2.0, 3.4, 4.0)!.Value;
        var board = new PriceBoard(DateTimeOffset.UnixEpoch, [KeyValuePair.Create(Bookmaker.Average, closing)]);
        var fair = MarginRemoval.Power(closing).Home;

        Assert.Equal((2.2 * fair) - 1, ClosingLineValue.Of(DecimalOdds.Of(2.2), Outcome.Home, board)!.Value.Value, 1e-12);
        Assert.True(ClosingLineValue.Of(DecimalOdds.Of(2.2), Outcome.Home, board)!.Value.Value > 0);
        Assert.True(ClosingLineValue.Of(DecimalOdds.Of(1.9), Outcome.Home, board)!.Value.Value < 0);
        Assert.Null(ClosingLineValue.Of(DecimalOdds.Of(2.2), Outcome.Home, null));
    }
}
