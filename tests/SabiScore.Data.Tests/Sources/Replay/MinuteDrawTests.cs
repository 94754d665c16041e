using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Replay;

public sealed class MinuteDrawTests
{
    [Fact]
    public void Of_EveryMatch_AgreesWithHalfTimeFullTimeAndCards()
    {
        using var generated = new GeneratedFolder();
        var played = SeasonFiles.Read(RealData.IsThere() ? RealData.FootballData! : generated.Path, null, cancellationToken: TestContext.Current.CancellationToken).Matches;

        foreach (var match in played)
        {
            var fixture = Row(match);
            var events = MinuteDraw.Of(fixture, seed: 3);

            int Count(MatchEventKind kind, Side side, bool firstHalfOnly = false) =>
                events.Count(happened => happened.Kind == kind && happened.Side == side && (!firstHalfOnly || happened.IsFirstHalf));

            Assert.Equal((fixture.HomeGoals, fixture.AwayGoals), (Count(MatchEventKind.Goal, Side.Home), Count(MatchEventKind.Goal, Side.Away)));
            if (fixture.HalfTimeHomeGoals is not null)
            {
                Assert.Equal(
                    (fixture.HalfTimeHomeGoals, fixture.HalfTimeAwayGoals), (Count(MatchEventKind.Goal, Side.Home, true), Count(MatchEventKind.Goal, Side.Away, true)));
            }

            Assert.Equal(
                (fixture.HomeYellowCards ?? 0, fixture.AwayYellowCards ?? 0, fixture.HomeRedCards ?? 0, fixture.AwayRedCards ?? 0),
                (Count(MatchEventKind.YellowCard, Side.Home), Count(MatchEventKind.YellowCard, Side.Away), Count(MatchEventKind.RedCard, Side.Home), Count(MatchEventKind.RedCard, Side.Away)));
            Assert.All(events, happened => Assert.InRange(happened.Minute, 1, 90));
            Assert.Equal(events.OrderBy(happened => happened.AfterKickoff), events);
            Assert.All(events, happened => Assert.True(happened.AfterKickoff < Data.Clock.Known.MatchLength));
        }

        Assert.True(played.Count > (RealData.FootballData is null ? 100 : 50_000));
    }

    [Fact]
    public void Of_SameSeed_GivesTheSameMinutes_AnotherSeedOthers()
    {
        var fixture = new FixtureRow { Id = 4711, LeagueCode = "E0", HomeGoals = 3, AwayGoals = 2, HalfTimeHomeGoals = 1, HalfTimeAwayGoals = 2, HomeYellowCards = 4 };

        Assert.Equal(MinuteDraw.Of(fixture, 1), MinuteDraw.Of(fixture, 1));
        Assert.NotEqual(MinuteDraw.Of(fixture, 1), MinuteDraw.Of(fixture, 2));
    }

    [Fact]
    public void Of_NotPlayed_HasNone() => Assert.Empty(MinuteDraw.Of(new FixtureRow { LeagueCode = "E0" }, 1));

    private static FixtureRow Row(PlayedMatch match) => new()
    {
        Id = match.Fixture.Id.Value,
        LeagueCode = match.Fixture.League.Code,
        HomeGoals = match.Result.HomeGoals,
        AwayGoals = match.Result.AwayGoals,
        HalfTimeHomeGoals = match.Result.HalfTimeHomeGoals,
        HalfTimeAwayGoals = match.Result.HalfTimeAwayGoals,
        HomeYellowCards = Cards(match.Home.YellowCards),
        AwayYellowCards = Cards(match.Away.YellowCards),
        HomeRedCards = Cards(match.Home.RedCards),
        AwayRedCards = Cards(match.Away.RedCards),
    };

    private static int? Cards(double cards) => double.IsNaN(cards) ? null : (int)cards;

    private sealed class GeneratedFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sabiscore-minutes-");

        public GeneratedFolder() => GeneratedSeasons.Write(folder.FullName, 2023, 1, [League.PremierLeague]);

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
