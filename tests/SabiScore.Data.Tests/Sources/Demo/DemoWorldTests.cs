using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Demo;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Demo;

public sealed class DemoWorldTests(DemoWorldFixture world) : IClassFixture<DemoWorldFixture>
{
    private IReadOnlyList<PlayedMatch> Matches => world.Set.Matches;

    [Fact]
    public void Create_SameArguments_SameWorld_LongerOneBeginsWithIt_OtherSeedDiffers()
    {
        var last = new Season(2022);
        var one = Lines(Create(last));

        Assert.Equal(one, Lines(Create(last)));
        Assert.Equal(one, Lines(Create(new Season(2023))).Take(one.Count));
        Assert.NotEqual(one, Lines(Create(last, seed: 1)));

        static MatchSet Create(Season last, int seed = DemoWorld.DefaultSeed) => DemoWorld.Create(new Season(2021), last, seed, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Create_EveryLeague_HasItsSizeAndEverybodyMeetsTwice()
    {
        foreach (var season in Matches.GroupBy(match => (match.Fixture.League, match.Fixture.Season)))
        {
            var expected = season.Key.League.Code switch { "E1" => 24, "D1" or "N1" => 18, "F1" => season.Key.Season.StartYear < 2023 ? 20 : 18, _ => 20 };
            var clubs = season.SelectMany(match => new[] { match.Fixture.Home, match.Fixture.Away }).CountBy(club => club).ToDictionary();
            Assert.Equal(expected, clubs.Count);
            Assert.All(clubs.Values, count => Assert.Equal(2 * (expected - 1), count));
            Assert.Equal(season.Count(), season.Select(match => (match.Fixture.Home, match.Fixture.Away)).Distinct().Count());
            Assert.All(season, match => Assert.Equal(season.Key.Season, Season.Of(match.Fixture.Date)));
        }

        Assert.Equal(7 * world.Seasons, Matches.DistinctBy(match => (match.Fixture.League, match.Fixture.Season)).Count());
        Assert.Equal(Matches.Count, Matches.DistinctBy(match => match.Fixture.Id).Count());
    }

    [Fact]
    public void Create_NextSeason_ChangesAsManyClubsAsGoUpAndDown()
    {
        foreach (var league in League.All)
        {
            var years = Matches.Where(match => match.Fixture.League == league).GroupBy(match => match.Fixture.Season.StartYear)
                .OrderBy(year => year.Key).Select(year => year.Select(match => match.Fixture.Home).ToHashSet()).ToList();
            var change = league.Code switch { "E1" => 6, "D1" or "F1" or "N1" => 2, _ => 3 };
            Assert.All(years.Zip(years.Skip(1)), pair => Assert.Equal(change, pair.Second.Except(pair.First).Count()));
        }
    }

    [Fact]
    public void Create_AnyWeekOfTheYear_HasMatches_AndNobodyPlaysTwiceADay()
    {
        var days = Matches.Select(match => match.Fixture.Date).Distinct().Order().ToList();

        // Where a season ends on the last of June's weekends and the next begins on the first of July's, there may be one without.
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 1, pair is { First.Month: 6, Second.Month: 7 } ? 13 : 6));
        Assert.Equal(2 * Matches.Count, Matches.SelectMany(match => new[] { (match.Fixture.Date, match.Fixture.Home), (match.Fixture.Date, match.Fixture.Away) }).Distinct().Count());
        Assert.All(Matches, match => Assert.InRange(match.Fixture.KickoffAt.Hour, 10, 21));
    }

    [Fact]
    public void Create_Names_AreOfNoRealClub()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real files here.");
        var real = SeasonFiles().ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.True(real.Count > 150);
        Assert.All(world.Set.Clubs, club => Assert.DoesNotContain(real, name => club.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));

        static IEnumerable<string> SeasonFiles() => Directory.GetFiles(RealData.FootballData!, "*.csv")
            .SelectMany(file => File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length > 5).SelectMany(cells => cells.Skip(2).Take(3)))
            .Where(cell => cell.Length > 3 && !char.IsDigit(cell[0]));
    }

    [Fact]
    public void Create_Prices_AreWhereTheRealFilesHaveThem_AndCapturedInOrder()
    {
        foreach (var match in Matches)
        {
            var boards = new[] { match.Opening!, match.Closing! }.Concat(world.Set.Extras[match.Fixture.Id].Boards).OrderBy(board => board.CapturedAt).ToList();
            Assert.Equal(CaptureTimes.Early(match.Fixture.Date, match.Fixture.KickoffAt), match.Opening!.CapturedAt);
            Assert.Equal(match.Closing, boards[^1]);
            Assert.True(boards[^1].CapturedAt < match.Fixture.KickoffAt);
            Assert.Equal(match.Fixture.Season.StartYear - world.First >= DemoWorld.PastSeasons ? 4 : 2, boards.Select(board => board.CapturedAt).Distinct().Count());
            Assert.All(boards, board => Assert.True(board is { AverageTotal: not null, PinnacleTotal: not null, Bet365Total: not null, AverageHandicap: not null }
                && board[Bookmaker.Average] is not null && board[Bookmaker.Maximum] is not null));
        }
    }

    [Fact]
    public void Create_Events_AddUpToTheMatch()
    {
        foreach (var match in Matches)
        {
            var events = world.Set.Extras[match.Fixture.Id].Events;
            int Count(MatchEventKind kind, Side side) => events.Count(happened => happened.Kind == kind && happened.Side == side);
            Assert.Equal((match.Result.HomeGoals, match.Result.AwayGoals), (Count(MatchEventKind.Goal, Side.Home), Count(MatchEventKind.Goal, Side.Away)));
            Assert.Equal(match.Result.HalfTimeHomeGoals, events.Count(happened => happened is { Kind: MatchEventKind.Goal, Side: Side.Home, Minute: <= 45 }));
            Assert.Equal((match.Home.YellowCards, match.Away.YellowCards), (Count(MatchEventKind.YellowCard, Side.Home), Count(MatchEventKind.YellowCard, Side.Away)));
            Assert.Equal((match.Home.RedCards, match.Away.RedCards), (Count(MatchEventKind.RedCard, Side.Home), Count(MatchEventKind.RedCard, Side.Away)));
            Assert.InRange(Count(MatchEventKind.Substitution, Side.Home), 3, 5);
            Assert.Equal(events.Select(happened => happened.AfterKickoff).Order(), events.Select(happened => happened.AfterKickoff));
            Assert.All(events, happened => Assert.True(happened is { Minute: >= 1 and <= 90, Stoppage: 0 } || (happened is { Minute: 45 or 90, Stoppage: > 0 }), happened.ToString()));
            Assert.True(match.Home.Shots >= match.Home.ShotsOnTarget && match.Home.ShotsOnTarget >= match.Result.HomeGoals);
            Assert.True(match.Home.Fouls >= match.Home.YellowCards + match.Home.RedCards);
            AssertNobodyComesBack(events);
        }
    }

    private static void AssertNobodyComesBack(IReadOnlyList<MatchEvent> events)
    {
        foreach (var side in Enum.GetValues<Side>())
        {
            var gone = new HashSet<string>();
            foreach (var happened in events.Where(happened => happened.Side == side))
            {
                var names = happened.Detail!.Split(" for ");
                Assert.DoesNotContain(names, gone.Contains);
                if (happened.Kind is MatchEventKind.Substitution or MatchEventKind.RedCard)
                {
                    gone.Add(names[^1]);
                }
            }
        }
    }

    private static List<string> Lines(MatchSet set) =>
        [.. set.Matches.Select(match => FormattableString.Invariant(
            $"{match.Fixture.Id} {match.Fixture.KickoffAt:u} {match.Fixture.HomeName}-{match.Fixture.AwayName} {match.Result} {match.Home} {match.Away} {string.Join(' ', match.Closing!.MatchOdds)} {string.Join(' ', set.Extras[match.Fixture.Id].Events)}"))];
}
