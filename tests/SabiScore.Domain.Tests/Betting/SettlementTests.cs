using FsCheck.Xunit;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Tests.Odds;

namespace SabiScore.Domain.Tests.Betting;

[Properties(Arbitrary = [typeof(OddsGenerators)])]
public sealed class SettlementTests
{
    [Theory]
    [InlineData(Pick.Home, 2, 1, BetOutcome.Won)]
    [InlineData(Pick.Home, 1, 1, BetOutcome.Lost)]
    [InlineData(Pick.Draw, 0, 0, BetOutcome.Won)]
    [InlineData(Pick.Away, 0, 3, BetOutcome.Won)]
    [InlineData(Pick.Away, 3, 0, BetOutcome.Lost)]
    public void Judge_MatchResult_GoesByTheWinner(Pick pick, int home, int away, BetOutcome expected) =>
        Assert.Equal(expected, Settlement.Judge(new Selection(Market.MatchResult, pick), new MatchResult(home, away)));

    [Theory]
    [InlineData(-1, 2, 1, BetOutcome.Returned)]
    [InlineData(-1.25, 2, 1, BetOutcome.HalfLost)]
    [InlineData(-0.75, 2, 1, BetOutcome.HalfWon)]
    [InlineData(-0.5, 2, 1, BetOutcome.Won)]
    [InlineData(-1.5, 2, 1, BetOutcome.Lost)]
    [InlineData(0, 1, 1, BetOutcome.Returned)]
    [InlineData(0.25, 1, 1, BetOutcome.HalfWon)]
    [InlineData(-0.25, 1, 1, BetOutcome.HalfLost)]
    public void Judge_HandicapOnTheHomeSide_SplitsQuarterLines(double line, int home, int away, BetOutcome expected) =>
        Assert.Equal(expected, Settlement.Judge(new Selection(Market.AsianHandicap(line), Pick.Home), new MatchResult(home, away)));

    [Theory]
    [InlineData(2.5, Pick.Over, 2, 1, BetOutcome.Won)]
    [InlineData(2.5, Pick.Under, 2, 1, BetOutcome.Lost)]
    [InlineData(3, Pick.Over, 2, 1, BetOutcome.Returned)]
    [InlineData(2.75, Pick.Over, 2, 1, BetOutcome.HalfWon)]
    [InlineData(2.75, Pick.Under, 2, 1, BetOutcome.HalfLost)]
    public void Judge_Totals_CountAllGoals(double line, Pick pick, int home, int away, BetOutcome expected) =>
        Assert.Equal(expected, Settlement.Judge(new Selection(Market.TotalGoals(line), pick), new MatchResult(home, away)));

    [Theory]
    [InlineData(Pick.Yes, 1, 1, BetOutcome.Won)]
    [InlineData(Pick.Yes, 3, 0, BetOutcome.Lost)]
    [InlineData(Pick.No, 0, 0, BetOutcome.Won)]
    public void Judge_BothTeamsToScore_NeedsAGoalOfEach(Pick pick, int home, int away, BetOutcome expected) =>
        Assert.Equal(expected, Settlement.Judge(new Selection(Market.BothTeamsToScore, pick), new MatchResult(home, away)));

    [Fact]
    public void Of_Outcomes_PayTheirPart()
    {
        var price = DecimalOdds.Of(2.1);
        var stake = Naira.Of(1000);

        Assert.Equal(new Settlement(BetOutcome.Won, stake, Naira.Of(2100)), Of(Selection.Of(Outcome.Home), new MatchResult(1, 0)));
        Assert.Equal(new Settlement(BetOutcome.Lost, stake, Naira.Zero), Of(Selection.Of(Outcome.Draw), new MatchResult(1, 0)));
        Assert.Equal(new Settlement(BetOutcome.HalfWon, stake, Naira.Of(1550)), Of(new Selection(Market.AsianHandicap(-0.75), Pick.Home), new MatchResult(1, 0)));
        Assert.Equal(new Settlement(BetOutcome.HalfLost, stake, Naira.Of(500)), Of(new Selection(Market.AsianHandicap(-1.25), Pick.Home), new MatchResult(1, 0)));
        Assert.Equal(new Settlement(BetOutcome.Returned, stake, stake), Of(Selection.Of(Outcome.Home), null));

        Settlement Of(Selection selection, MatchResult? result) => Settlement.Of(selection, price, stake, result);
    }

    [Property]
    public void Of_AllThreePicksAtFairPrices_ReturnTheirStakes(MatchResult result, ProbabilityTriple fair)
    {
        // Stakes in proportion to the probabilities at fair prices come back whole, whatever happens (each to the kobo).
        var bank = Naira.Of(10_000_000);
        var settled = Enum.GetValues<Outcome>()
            .Select(outcome => Settlement.Of(Selection.Of(outcome), DecimalOdds.Fair(fair[outcome]), bank.Times(fair[outcome]), result))
            .ToList();

        Assert.Single(settled, bet => bet.Outcome == BetOutcome.Won);
        Assert.InRange(settled.Sum(bet => bet.Profit.Kobo), -3000, 3000);
        Assert.All(settled, bet => Assert.Equal(bet.Payout, bet.Stake + bet.Profit));
    }

    [Property]
    public void Judge_MirroredMatch_MirrorsTheBet(MatchResult result, Share share)
    {
        var mirrored = new MatchResult(result.AwayGoals, result.HomeGoals);
        var line = Math.Round(share.Value * 16) / 4 - 2;

        Assert.Equal(
            Settlement.Judge(Selection.Of(Outcome.Home), result),
            Settlement.Judge(Selection.Of(Outcome.Away), mirrored));
        Assert.Equal(
            Settlement.Judge(new Selection(Market.AsianHandicap(line), Pick.Home), result),
            Settlement.Judge(new Selection(Market.AsianHandicap(-line), Pick.Away), mirrored));
    }

    [Fact]
    public void Of_NegativeStake_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Settlement.Of(Selection.Of(Outcome.Home), DecimalOdds.Of(2), Naira.Of(-1), null));
}
