using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

public sealed class ReferencePricesTests
{
    private static readonly PriceTriple First = PriceTriple.TryCreate(2.1, 3.3, 3.6)!.Value;
    private static readonly PriceTriple Second = PriceTriple.TryCreate(2.2, 3.4, 3.5)!.Value;
    private static readonly PriceTriple Third = PriceTriple.TryCreate(2.0, 3.2, 3.7)!.Value;

    [Fact]
    public void Of_Board_TakesAverageThenPinnacleThenBet365()
    {
        Assert.Equal(First, ReferencePrices.Of(Board((Bookmaker.Bet365, Third), (Bookmaker.Pinnacle, Second), (Bookmaker.Average, First))));
        Assert.Equal(Second, ReferencePrices.Of(Board((Bookmaker.Bet365, Third), (Bookmaker.Pinnacle, Second))));
        Assert.Equal(Third, ReferencePrices.Of(Board((Bookmaker.FromCode("WH"), First), (Bookmaker.Bet365, Third))));
    }

    [Fact]
    public void Of_NoneOfTheThree_IsNull()
    {
        Assert.Null(ReferencePrices.Of(Board((Bookmaker.FromCode("WH"), First))));
        Assert.Null(ReferencePrices.Of(null));
        Assert.Null(ReferencePrices.Fair(null));
    }

    [Fact]
    public void Fair_Board_IsThePowerMethod() =>
        Assert.Equal(MarginRemoval.Power(First), ReferencePrices.Fair(Board((Bookmaker.Average, First))));

    private static PriceBoard Board(params (Bookmaker Bookmaker, PriceTriple Prices)[] entries) =>
        new(DateTimeOffset.UnixEpoch, entries.Select(entry => KeyValuePair.Create(entry.Bookmaker, entry.Prices)));
}
