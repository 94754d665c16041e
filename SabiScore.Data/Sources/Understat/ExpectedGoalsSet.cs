using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Understat;

/// <summary>Expected goals of matches, by football-data.co.uk's names.</summary>
public sealed class ExpectedGoalsSet
{
    private readonly Dictionary<(League League, Season Season, string Home, string Away), (double Home, double Away)> goals = [];
    private readonly List<ImportProblem> problems = [];

    /// <summary>Rows and files that were left out.</summary>
    public IReadOnlyList<ImportProblem> Problems => problems;

    /// <summary>Number of matches with expected goals.</summary>
    public int Count => goals.Count;

    /// <summary>Expected goals of home and away; null where there are none.</summary>
    public (double Home, double Away)? Of(Fixture fixture) =>
        goals.TryGetValue((fixture.League, fixture.Season, fixture.HomeName, fixture.AwayName), out var found) ? found : null;

    internal bool TryAdd(League league, Season season, string home, string away, double homeGoals, double awayGoals) =>
        goals.TryAdd((league, season, home, away), (homeGoals, awayGoals));

    internal void Report(ImportProblem problem) => problems.Add(problem);
}
