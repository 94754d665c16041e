using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Odds;

public sealed class MarketTests
{
    [Fact]
    public void Code_Markets_AreShortAndDistinct()
    {
        Market[] markets =
        [
            Market.MatchResult, Market.BothTeamsToScore, Market.TotalGoals(2.5), Market.AsianHandicap(-1.25), Market.AsianHandicap(0), Market.AsianHandicap(0.5),
        ];

        Assert.Equal(["1X2", "BTTS", "OU 2.5", "AH -1.25", "AH 0", "AH +0.5"], markets.Select(market => market.Code));
        Assert.Equal(default, Market.MatchResult);
        Assert.Equal(Market.AsianHandicap(0), Market.AsianHandicap(-0.0));
    }

    [Fact]
    public void Picks_Markets_NotAllAreThree() =>
        Assert.Equal([3, 2, 2, 2], new[] { Market.MatchResult, Market.BothTeamsToScore, Market.TotalGoals(2.5), Market.AsianHandicap(1) }.Select(market => market.Picks.Length));

    [Fact]
    public void Lines_NotInQuarters_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Market.TotalGoals(2.6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Market.TotalGoals(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Market.AsianHandicap(0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Market.AsianHandicap(double.NaN));
    }

    [Fact]
    public void Selection_OfOutcome_GivesTheOutcomeBack()
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            Assert.Equal(outcome, Selection.Of(outcome).Outcome);
        }

        Assert.Null(new Selection(Market.AsianHandicap(-1), Pick.Home).Outcome);
        Assert.Equal(Outcome.Home, default(Selection).Outcome);
    }

    [Fact]
    public void Selection_ForeignPick_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Selection(Market.MatchResult, Pick.Over));
        Assert.Throws<ArgumentException>(() => new Selection(Market.AsianHandicap(-1), Pick.Draw));
    }
}
