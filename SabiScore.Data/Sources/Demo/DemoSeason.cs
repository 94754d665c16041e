using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>Plays one season of one league, round by round, the clubs' strengths drifting on the way.</summary>
internal sealed class DemoSeason(DemoLeague league, Season season, IReadOnlyList<DemoClub> clubs, IReadOnlyList<string> referees, bool withMovement, Random random)
{
    // Prices six days before and on the way to kick-off, beside the early and the closing ones.
    private const int FirstPricesDays = 6;
    private static readonly TimeSpan FirstPricesAt = TimeSpan.FromHours(10);

    private readonly Dictionary<DemoClub, (int Points, int Difference, int Goals)> tally = clubs.ToDictionary(club => club, _ => (0, 0, 0));

    /// <summary>The clubs as the season ended, the champion first.</summary>
    public IReadOnlyList<DemoClub> Table =>
        [.. clubs.OrderByDescending(club => tally[club].Points).ThenByDescending(club => tally[club].Difference).ThenByDescending(club => tally[club].Goals).ThenBy(club => club.Name, StringComparer.Ordinal)];

    public IReadOnlyList<DemoMatch> Play()
    {
        DemoClub[] order = [.. clubs];
        random.Shuffle(order);
        var pairs = DemoSchedule.Rounds(order.Length);
        var dates = DemoCalendar.Rounds(league, season, pairs.Count);
        var matches = new List<DemoMatch>();
        foreach (var (round, date) in pairs.Zip(dates))
        {
            (int Home, int Away)[] shuffled = [.. round];
            random.Shuffle(shuffled);
            for (var i = 0; i < shuffled.Length; i++)
            {
                matches.Add(Play(order[shuffled[i].Home], order[shuffled[i].Away], DemoCalendar.Kickoff(league, date, i)));
            }
        }

        return matches;
    }

    private DemoMatch Play(DemoClub home, DemoClub away, DateTimeOffset kickoff)
    {
        var belief = DemoBelief.Of(league, home, away, random);
        var (date, kickoffAt) = (DateOnly.FromDateTime(kickoff.DateTime), kickoff.ToUniversalTime());
        var score = DemoPlay.Score(belief.Truth, random);
        var referee = random.Next(referees.Count);
        var strictness = 0.75 + (0.5 * referee / referees.Count);
        var withExpectedGoals = league.League.UnderstatName is not null;
        var hosts = DemoPlay.Statistics(belief.Truth.Home, score.Home, strictness, withExpectedGoals, random);
        var guests = DemoPlay.Statistics(belief.Truth.Away, score.Away, strictness * 1.12, withExpectedGoals, random);
        var events = DemoMinutes.Of(score, hosts, guests, home.Squad, away.Squad, random);
        var early = CaptureTimes.Early(date, kickoffAt);
        var played = new PlayedMatch
        {
            Fixture = new Fixture
            {
                Id = FixtureId.Of(season, league.League, home.Id, away.Id),
                League = league.League,
                Season = season,
                Date = date,
                KickoffAt = kickoffAt,
                KickoffKnown = true,
                Home = home.Id,
                Away = away.Id,
                HomeName = home.Name,
                AwayName = away.Name,
                // As the files that lend the form: only the English ones name him.
                Referee = league.League.Country == League.PremierLeague.Country ? referees[referee] : null,
            },
            Result = new MatchResult(score.Home, score.Away, DemoMinutes.HalfTimeGoals(events, Side.Home), DemoMinutes.HalfTimeGoals(events, Side.Away)),
            Home = hosts,
            Away = guests,
            Opening = DemoBooks.Of(belief.Early, early, random),
            Closing = DemoBooks.Of(belief.Closing, CaptureTimes.Closing(kickoffAt), random),
        };
        var first = new DateTimeOffset(date.AddDays(-FirstPricesDays).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + FirstPricesAt;
        var late = early + ((kickoffAt - early) / 2);
        var boards = new[] { DemoBooks.Of(belief.First, first, random), DemoBooks.Of(belief.Late, late, random) };
        Count(home, away, score);
        return new DemoMatch(played, new MatchExtras(withMovement ? boards : [], events));
    }

    private void Count(DemoClub home, DemoClub away, (int Home, int Away) score)
    {
        Add(home, score.Home, score.Away);
        Add(away, score.Away, score.Home);
        home.Drift(random);
        away.Drift(random);

        void Add(DemoClub club, int own, int other)
        {
            var (points, difference, goals) = tally[club];
            tally[club] = (points + (own > other ? 3 : own == other ? 1 : 0), difference + own - other, goals + own);
        }
    }
}
