using FsCheck.Xunit;
using SabiScore.Domain.InPlay;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.InPlay;

public sealed class InPlayModelTests
{
    private static readonly ProbabilityTriple Before = ProbabilityTriple.Normalise(0.48, 0.27, 0.25);

    [Property]
    public void At_Kickoff_IsTheForecastBefore(byte home, byte draw, byte away, byte total)
    {
        var before = Triple(home, draw, away);
        foreach (var model in (InPlayModel[])[new(before), new(before, 1 + (total / 50.0))])
        {
            var outcome = model.At(MatchSituation.Kickoff).Outcome;

            Assert.Equal(before.Home, outcome.Home, 1e-9);
            Assert.Equal(before.Draw, outcome.Draw, 1e-9);
            Assert.Equal(before.Away, outcome.Away, 1e-9);
        }
    }

    [Property]
    public void At_FullTime_IsCertain(byte home, byte draw, byte away, byte homeGoals, byte awayGoals)
    {
        var outcome = new InPlayModel(Triple(home, draw, away)).At(
            new MatchSituation { Time = MatchTime.FullTime, HomeGoals = homeGoals, AwayGoals = awayGoals }).Outcome;

        Assert.Equal(
            (homeGoals > awayGoals ? 1.0 : 0, homeGoals == awayGoals ? 1.0 : 0, homeGoals < awayGoals ? 1.0 : 0), (outcome.Home, outcome.Draw, outcome.Away));
    }

    [Property]
    public void At_AnotherHomeGoal_HomeLikelier_AwayLessSo(byte home, byte draw, byte away, byte minute, byte homeGoals, byte awayGoals)
    {
        var model = new InPlayModel(Triple(home, draw, away));
        var now = new MatchSituation { Time = MatchTime.At(minute % 91), HomeGoals = homeGoals % 5, AwayGoals = awayGoals % 5 };
        var (before, after) = (model.At(now).Outcome, model.At(now with { HomeGoals = now.HomeGoals + 1 }).Outcome);

        Assert.True(after.Home >= before.Home);
        Assert.True(after.Away <= before.Away);
    }

    [Property]
    public void At_RedCardForHome_HomeLessLikely(byte home, byte draw, byte away, byte minute, byte homeGoals, byte awayGoals)
    {
        var model = new InPlayModel(Triple(home, draw, away));
        var now = new MatchSituation { Time = MatchTime.At(minute % 91), HomeGoals = homeGoals % 5, AwayGoals = awayGoals % 5 };
        var (before, after) = (model.At(now), model.At(now with { HomeReds = 1 }));

        Assert.True(after.Outcome.Home <= before.Outcome.Home);
        Assert.True(after.Outcome.Away >= before.Outcome.Away);
        Assert.True(after.HomeGoals < before.HomeGoals && after.AwayGoals > before.AwayGoals);
    }

    [Fact]
    public void At_LeadKept_TheLaterTheSurer()
    {
        var model = new InPlayModel(Before, 2.6);
        var wins = Enumerable.Range(0, 91).Select(minute => model.At(new MatchSituation { Time = MatchTime.At(minute), HomeGoals = 1 }).Outcome.Home).ToList();

        Assert.Equal(wins.Order(), wins);
        Assert.InRange(wins[90], 0.85, 0.99);
    }

    [Fact]
    public void At_NextGoals_AndNone_AddUp_AndFadeAway()
    {
        var model = new InPlayModel(Before, 2.6);
        var (start, late) = (model.At(MatchSituation.Kickoff), model.At(new MatchSituation { Time = MatchTime.At(88) }));

        Assert.Equal(1, start.NextHome + start.NextAway + start.NoMore, 1e-12);
        Assert.Equal(2.6, start.HomeGoals + start.AwayGoals, 1e-6);
        Assert.Equal(Math.Exp(-2.6), start.NoMore, 1e-6);
        Assert.InRange(late.NoMore, 0.75, 0.95);
    }

    private static ProbabilityTriple Triple(byte home, byte draw, byte away) => ProbabilityTriple.Normalise(20 + home, 40 + (draw / 4.0), 20 + away);
}
