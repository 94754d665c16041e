using SabiScore.Domain.Football;

namespace SabiScore.Domain.Tests.Football;

public sealed class LeagueTableTests
{
    private static readonly Season Season = new(2006);
    private static readonly DateOnly End = new(2007, 6, 30);

    // Madrid and Barcelona end level on points; Barcelona has the better goal difference, Madrid the better of their two meetings: 2-0 and 3-3,
    // as in La Liga 2006/07.
    private static readonly (string Home, string Away, int HomeGoals, int AwayGoals)[] TwoGiants =
    [
        ("Madrid", "Barcelona", 2, 0), ("Barcelona", "Madrid", 3, 3),
        ("Barcelona", "Getafe", 6, 0), ("Getafe", "Barcelona", 0, 4),
        ("Madrid", "Getafe", 1, 0), ("Getafe", "Madrid", 2, 1),
    ];

    [Fact]
    public void Of_LevelOnPoints_LaLigaAsksTheMeetingsFirst()
    {
        // Points: Madrid 7, Barcelona 7, Getafe 3.
        Assert.Equal(["Madrid", "Barcelona", "Getafe"], Names(Table(League.LaLiga, TwoGiants)));
        Assert.Equal(["Madrid", "Barcelona", "Getafe"], Names(Table(League.SerieA, TwoGiants)));
    }

    [Theory]
    [InlineData("E0")]
    [InlineData("E1")]
    [InlineData("D1")]
    [InlineData("F1")]
    [InlineData("N1")]
    public void Of_LevelOnPoints_OtherLeaguesAskTheGoalDifferenceFirst(string code) =>
        Assert.Equal(["Barcelona", "Madrid", "Getafe"], Names(Table(League.FromCode(code)!, TwoGiants)));

    // Metz and Lorient in 2023/24, their two meetings and one match each that brings points and goal difference level, Lorient with more goals.
    [Theory]
    [InlineData("F1", new[] { "Metz", "Lorient" })]
    [InlineData("E0", new[] { "Lorient", "Metz" })]
    public void Of_LevelOnPointsAndGoalDifference_Ligue1AsksTheMeetingsDownToGoalsAway_OthersGoalsScored(string code, string[] order) =>
        Assert.Equal(
            order,
            Names(Table(League.FromCode(code)!, [("Lorient", "Metz", 2, 3), ("Metz", "Lorient", 1, 2), ("Lorient", "Clermont", 5, 0), ("Metz", "Clermont", 5, 0), ("Lorient", "Brest", 3, 3), ("Metz", "Brest", 0, 0)]))
                .Where(order.Contains));

    [Fact]
    public void Of_OneMeetingStillToCome_GoesByGoalDifference() =>
        Assert.Equal(
            ["Barcelona", "Madrid"],
            Names(Table(League.LaLiga, [("Madrid", "Barcelona", 1, 0), ("Barcelona", "Getafe", 6, 0), ("Getafe", "Madrid", 2, 0)])).Where(name => name != "Getafe"));

    [Fact]
    public void Of_Results_CountsEverything()
    {
        var barcelona = Table(League.LaLiga, TwoGiants).Rows[1];

        Assert.Equal(
            new TableRow { Position = 2, Club = Club("Barcelona"), Name = "Barcelona", Won = 2, Drawn = 1, Lost = 1, GoalsFor = 13, GoalsAgainst = 5, Deducted = 0 },
            barcelona);
        Assert.Equal((4, 8, 7), (barcelona.Played, barcelona.GoalDifference, barcelona.Points));
    }

    [Fact]
    public void Of_AsOf_LeavesOutThatDayAndLater()
    {
        var table = Table(League.LaLiga, TwoGiants, asOf: Date(2));

        Assert.Equal(2, table.Rows.Sum(row => row.Played) / 2);
        Assert.Empty(Table(League.LaLiga, TwoGiants, asOf: Date(0)).Rows);
    }

    [Fact]
    public void Of_OtherLeagueOrSeason_IsPassedOver()
    {
        var matches = Matches(League.LaLiga, TwoGiants);

        Assert.Empty(LeagueTable.Of(League.SerieA, Season, matches, End).Rows);
        Assert.Empty(LeagueTable.Of(League.LaLiga, new Season(2007), matches, End).Rows);
    }

    [Fact]
    public void Of_Deduction_CostsPlaces()
    {
        var deductions = new Dictionary<ClubId, int> { [Club("Madrid")] = 5 };
        var table = LeagueTable.Of(League.LaLiga, Season, Matches(League.LaLiga, TwoGiants), End, deductions: deductions);

        Assert.Equal(["Barcelona", "Getafe", "Madrid"], Names(table));
        Assert.Equal((2, 5), (table[Club("Madrid")]!.Points, table[Club("Madrid")]!.Deducted));
    }

    [Fact]
    public void Of_SeasonNotBegun_ListsTheClubsOfItsFixtures()
    {
        var fixtures = Matches(League.LaLiga, TwoGiants).Select(match => match.Fixture);
        var table = LeagueTable.Of(League.LaLiga, Season, [], Date(0), fixtures);

        Assert.Equal(["Barcelona", "Getafe", "Madrid"], Names(table));
        Assert.All(table.Rows, row => Assert.Equal(0, row.Played));
        Assert.Null(table[Club("Betis")]);
    }

    private static ClubId Club(string name) => new(name.Sum(letter => letter));

    private static DateOnly Date(int day) => new DateOnly(2006, 9, 1).AddDays(day);

    private static IEnumerable<string> Names(LeagueTable table) => table.Rows.Select(row => row.Name);

    private static LeagueTable Table(League league, (string Home, string Away, int HomeGoals, int AwayGoals)[] results, DateOnly? asOf = null) =>
        LeagueTable.Of(league, Season, Matches(league, results), asOf ?? End);

    private static IReadOnlyList<PlayedMatch> Matches(League league, (string Home, string Away, int HomeGoals, int AwayGoals)[] results) =>
    [
        .. results.Select((result, day) => new PlayedMatch
        {
            Fixture = new Fixture
            {
                Id = new FixtureId(day + 1),
                League = league,
                Season = Season,
                Date = Date(day),
                KickoffAt = new DateTimeOffset(Date(day), new TimeOnly(15, 0), TimeSpan.Zero),
                Home = Club(result.Home),
                Away = Club(result.Away),
                HomeName = result.Home,
                AwayName = result.Away,
            },
            Result = new MatchResult(result.HomeGoals, result.AwayGoals),
        }),
    ];
}
