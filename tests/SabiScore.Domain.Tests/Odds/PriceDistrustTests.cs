using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

public sealed class PriceDistrustTests
{
    private static readonly PriceTriple Average = Prices(2.1, 3.3, 3.6);

    [Theory]
    [InlineData(2.2, 3.45, 3.8, true)]
    [InlineData(2.2, 3.45, 29.28, false)] // a slipped decimal point
    [InlineData(2.5, 3.9, 4.3, false)] // book sum .889
    [InlineData(1.7, 3.45, 5.5, false)] // below .9 times the average
    public void IsPlausible_BestPrices_AsTheRulesSay(double home, double draw, double away, bool expected) =>
        Assert.Equal(expected, PriceDistrust.IsPlausible(Prices(home, draw, away), Average));

    [Theory]
    [InlineData(0.8999, false)]
    [InlineData(0.9, true)]
    [InlineData(1.6, true)]
    [InlineData(1.6001, false)]
    public void IsNear_Ratio_HasItsEndsInside(double ratio, bool expected) => Assert.Equal(expected, PriceDistrust.IsNear(ratio, 1));

    [Theory]
    [InlineData(2.16, true)]
    [InlineData(2.17, false)]
    public void IsBettable_MaximumBesideNamed_AllowsEightPercent(double maximum, bool expected) =>
        Assert.Equal(expected, PriceDistrust.IsBettable(maximum, 2));

    [Fact]
    public void TrustedMaximum_TypingError_IsNull()
    {
        Assert.Equal(Prices(2.2, 3.45, 3.8), PriceDistrust.TrustedMaximum(Board((Bookmaker.Average, Average), (Bookmaker.Maximum, Prices(2.2, 3.45, 3.8)))));
        Assert.Null(PriceDistrust.TrustedMaximum(Board((Bookmaker.Average, Average), (Bookmaker.Maximum, Prices(2.2, 3.45, 219)))));
        Assert.Null(PriceDistrust.TrustedMaximum(Board((Bookmaker.Maximum, Prices(2.2, 3.45, 3.8)))));
    }

    [Fact]
    public void BestNamed_ConsensusExchangeAndAbsurdPrices_ArePassedOver()
    {
        var board = Board(
            (Bookmaker.Average, Average),
            (Bookmaker.Maximum, Prices(2.4, 3.6, 4)),
            (Bookmaker.BetfairExchange, Prices(2.5, 3.7, 4.1)),
            (Bookmaker.Bet365, Prices(2.15, 3.3, 3.5)),
            (Bookmaker.FromCode("WH"), Prices(2.2, 3.2, 36)));

        Assert.Equal((Bookmaker.FromCode("WH"), 2.2), PriceDistrust.BestNamed(board, Outcome.Home));
        Assert.Equal((Bookmaker.Bet365, 3.5), PriceDistrust.BestNamed(board, Outcome.Away));
    }

    [Fact]
    public void BestNamed_AboveTheMarketsMaximum_IsPassedOver()
    {
        var board = Board(
            (Bookmaker.Average, Average),
            (Bookmaker.Maximum, Prices(2.2, 3.45, 3.8)),
            (Bookmaker.Bet365, Prices(2.2, 3.3, 3.5)),
            (Bookmaker.FromCode("WH"), Prices(2.3, 3.2, 3.6)));

        Assert.Equal((Bookmaker.Bet365, 2.2), PriceDistrust.BestNamed(board, Outcome.Home));
        Assert.Equal((Bookmaker.FromCode("WH"), 3.6), PriceDistrust.BestNamed(board, Outcome.Away));
    }

    [Fact]
    public void BestNamed_OnlyConsensus_IsNull() => Assert.Null(PriceDistrust.BestNamed(Board((Bookmaker.Average, Average)), Outcome.Draw));

    private static PriceTriple Prices(double home, double draw, double away) => PriceTriple.TryCreate(home, draw, away)!.Value;

    private static PriceBoard Board(params (Bookmaker Bookmaker, PriceTriple Prices)[] entries) =>
        new(DateTimeOffset.UnixEpoch, entries.Select(entry => KeyValuePair.Create(entry.Bookmaker, entry.Prices)));
}
