namespace SabiScore.Domain.Football;

/// <summary>A league's table before the matches of a day.</summary>
public sealed class LeagueTable
{
    private static readonly Dictionary<ClubId, int> NoDeductions = [];

    private LeagueTable(League league, Season season, DateOnly asOf, IReadOnlyList<TableRow> rows)
    {
        League = league;
        Season = season;
        AsOf = asOf;
        Rows = rows;
    }

    /// <summary>The league.</summary>
    public League League { get; }

    /// <summary>The season.</summary>
    public Season Season { get; }

    /// <summary>The day before whose matches the table stands.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The clubs, the leader first.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>A club's line; null where the club is not in the table.</summary>
    public TableRow? this[ClubId club] => Rows.FirstOrDefault(row => row.Club == club);

    /// <summary>The table of a season from its results.</summary>
    /// <param name="league">The league.</param>
    /// <param name="season">The season.</param>
    /// <param name="matches">Played matches; those of other leagues and seasons, and those on <paramref name="asOf"/> or later, are passed over.</param>
    /// <param name="asOf">The day before whose matches the table stands.</param>
    /// <param name="fixtures">Fixtures of the season, to list clubs that have not played yet; null lists those that have.</param>
    /// <param name="deductions">Points taken away by club, 0 or more; null for none.</param>
    public static LeagueTable Of(
        League league,
        Season season,
        IEnumerable<PlayedMatch> matches,
        DateOnly asOf,
        IEnumerable<Fixture>? fixtures = null,
        IReadOnlyDictionary<ClubId, int>? deductions = null)
    {
        deductions ??= NoDeductions;
        var counted = matches.Where(match => Counts(match.Fixture) && match.Fixture.Date < asOf).ToList();
        var clubs = new Dictionary<ClubId, ClubTally>();
        foreach (var fixture in counted.Select(match => match.Fixture).Concat((fixtures ?? []).Where(Counts)))
        {
            Enter(fixture.Home, fixture.HomeName);
            Enter(fixture.Away, fixture.AwayName);
        }

        foreach (var match in counted)
        {
            clubs[match.Fixture.Home].Add(match.Result.HomeGoals, match.Result.AwayGoals);
            clubs[match.Fixture.Away].Add(match.Result.AwayGoals, match.Result.HomeGoals, isAway: true);
        }

        var ordered = clubs.Values
            .GroupBy(club => club.Points)
            .OrderByDescending(level => level.Key)
            .SelectMany(level => TieOrder.Of(league, [.. level], counted));
        return new LeagueTable(league, season, asOf, [.. ordered.Select(Row)]);

        bool Counts(Fixture fixture) => fixture.League == league && fixture.Season == season;

        void Enter(ClubId club, string name)
        {
            if (!clubs.ContainsKey(club))
            {
                clubs.Add(club, new ClubTally(club, name) { Deducted = deductions.GetValueOrDefault(club) });
            }
        }
    }

    private static TableRow Row(ClubTally club, int index) => new()
    {
        Position = index + 1,
        Club = club.Club,
        Name = club.Name,
        Won = club.Won,
        Drawn = club.Drawn,
        Lost = club.Lost,
        GoalsFor = club.GoalsFor,
        GoalsAgainst = club.GoalsAgainst,
        Deducted = club.Deducted,
    };
}
