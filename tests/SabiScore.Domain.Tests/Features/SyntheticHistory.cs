using SabiScore.Domain.Features;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Tests.Features;

/// <summary>Matches that never were: two seasons of the two English leagues and of the Dutch one, with gaps in prices and statistics.</summary>
internal static class SyntheticHistory
{
    private const int ClubsOfLeague = 8;

    public static List<PlayedMatch> Create(int seed)
    {
        var random = new Random(seed);
        var matches = new List<PlayedMatch>();
        foreach (var season in (ReadOnlySpan<int>)[2021, 2022])
        {
            foreach (var (league, first) in (ReadOnlySpan<(League, int)>)[(League.PremierLeague, 1), (League.Championship, 9), (League.Eredivisie, 100)])
            {
                // One club goes up and one down between the English seasons.
                var clubs = Enumerable.Range(first, ClubsOfLeague)
                    .Select(id => season == 2022 && id == 8 ? 9 : season == 2022 && id == 9 ? 8 : id).ToArray();
                AddSeason(matches, league, new Season(season), clubs, random);
            }
        }

        matches.Sort((left, right) => FixtureOrder.Instance.Compare(left.Fixture, right.Fixture));
        return matches;
    }

    public static FeatureTable Table(IReadOnlyList<PlayedMatch> matches) => FeatureTable.Build(matches, null, TestContext.Current.CancellationToken);

    public static Fixture Fixture(League league, Season season, DateOnly date, int home, int away, string? referee = null) => new()
    {
        Id = new FixtureId((date.DayNumber * 1000L) + home),
        League = league,
        Season = season,
        Date = date,
        KickoffAt = new DateTimeOffset(date, new TimeOnly(15, 0), TimeSpan.Zero),
        KickoffKnown = home % 2 == 0,
        Home = new ClubId(home),
        Away = new ClubId(away),
        HomeName = NameOf(home),
        AwayName = NameOf(away),
        Referee = referee,
    };

    public static PriceBoard Board(DateOnly date, double home, double draw, double away, double shift = 0)
    {
        double[] fair = [home, draw, away];
        PriceTriple Prices(double margin) => PriceTriple.TryCreate(1 / (fair[0] * margin), 1 / (fair[1] * margin), 1 / (fair[2] * margin))!.Value;
        return new PriceBoard(
            new DateTimeOffset(date, new TimeOnly(12, 0), TimeSpan.Zero),
            [
                new(Bookmaker.Average, Prices(1.05)), new(Bookmaker.Maximum, Prices(1.005)), new(Bookmaker.Pinnacle, Prices(1.025 + shift)),
                new(Bookmaker.Bet365, Prices(1.06)), new(Bookmaker.FromCode("WH"), Prices(1.07 - shift)),
            ])
        {
            AverageTotal = TwoWayPrice.TryCreate(1.9 + shift, 1.9),
            PinnacleTotal = TwoWayPrice.TryCreate(1.94, 1.92),
            Bet365Total = TwoWayPrice.TryCreate(1.9, 1.88),
            AverageHandicap = new HandicapPrice(Math.Round((away - home) * 8) / 4, TwoWayPrice.TryCreate(1.93, 1.95 + shift)!.Value),
        };
    }

    private static void AddSeason(List<PlayedMatch> matches, League league, Season season, int[] clubs, Random random)
    {
        var date = new DateOnly(season.StartYear, 8, 6 + league.Index);
        var pairs = clubs.SelectMany(home => clubs.Where(away => away != home).Select(away => (Home: home, Away: away))).ToList();
        while (pairs.Count > 0)
        {
            var busy = new HashSet<int>();
            for (var i = pairs.Count - 1; i >= 0; i--)
            {
                var (home, away) = pairs[i];
                if (!busy.Contains(home) && !busy.Contains(away))
                {
                    busy.Add(home);
                    busy.Add(away);
                    matches.Add(Play(Fixture(league, season, date, home, away, random.Next(3) == 0 ? null : $"Referee {random.Next(4)}"), random));
                    pairs.RemoveAt(i);
                }
            }

            date = date.AddDays(random.Next(3, 8));
        }
    }

    private static PlayedMatch Play(Fixture fixture, Random random)
    {
        var (homeGoals, awayGoals) = (random.Next(4), random.Next(3));
        var (home, draw) = (0.2 + (0.5 * random.NextDouble()), 0.2 + (0.08 * random.NextDouble()));
        return new PlayedMatch
        {
            Fixture = fixture,
            Result = random.Next(10) == 0 ? new MatchResult(homeGoals, awayGoals) : new MatchResult(homeGoals, awayGoals, homeGoals / 2, awayGoals / 2),
            Home = Statistics(homeGoals, random),
            Away = Statistics(awayGoals, random),
            Opening = random.Next(12) == 0 ? null : Board(fixture.Date, home, draw, 1 - home - draw, 0.01 * random.NextDouble()),
            Closing = random.Next(12) == 0 ? null : Board(fixture.Date, home + 0.01, draw, 0.99 - home - draw),
        };
    }

    private static SideStatistics Statistics(int goals, Random random) => random.Next(8) == 0 ? new SideStatistics() : new SideStatistics
    {
        Shots = goals + 6 + random.Next(8),
        ShotsOnTarget = goals + random.Next(5),
        Fouls = 8 + random.Next(8),
        Corners = random.Next(10),
        YellowCards = random.Next(4),
        RedCards = random.Next(12) == 0 ? 1 : 0,
        ExpectedGoals = random.Next(3) == 0 ? double.NaN : 0.4 + (2 * random.NextDouble()),
    };

    private static string NameOf(int club) => club switch { 100 => "Ajax", 101 => "PSV Eindhoven", _ => $"Club {club:000}" };
}
