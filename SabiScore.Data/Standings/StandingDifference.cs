using SabiScore.Data.Store.Standings;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Standings;

/// <summary>A figure of a club that a provider's table has differently.</summary>
/// <param name="Club">Canonical name.</param>
/// <param name="Figure">Which: position, points, played, won, drawn, lost, goals for, goals against.</param>
/// <param name="Ours">As we count it.</param>
/// <param name="Theirs">As the provider has it; null where it does not list the club.</param>
public sealed record StandingDifference(string Club, string Figure, int Ours, int? Theirs)
{
    /// <summary>All differences, in the order of our table; none where the provider's table is not there at all.</summary>
    public static IReadOnlyList<StandingDifference> Between(LeagueTable ours, IReadOnlyCollection<ProviderStandingRow> theirs)
    {
        if (theirs.Count == 0)
        {
            return [];
        }

        var lines = theirs.ToDictionary(line => new ClubId(line.ClubId));
        var differences = new List<StandingDifference>();
        foreach (var row in ours.Rows)
        {
            if (!lines.TryGetValue(row.Club, out var line))
            {
                differences.Add(new StandingDifference(row.Name, "position", row.Position, null));
                continue;
            }

            foreach (var (figure, one, other) in Figures(row, line))
            {
                if (one != other)
                {
                    differences.Add(new StandingDifference(row.Name, figure, one, other));
                }
            }
        }

        return differences;
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => Theirs is { } theirs ? $"{Club} {Figure} {Ours}, theirs {theirs}" : $"{Club} is not in theirs";

    private static (string Figure, int Ours, int Theirs)[] Figures(TableRow row, ProviderStandingRow line) =>
    [
        ("position", row.Position, line.Position), ("points", row.Points, line.Points), ("played", row.Played, line.Won + line.Drawn + line.Lost),
        ("won", row.Won, line.Won), ("drawn", row.Drawn, line.Drawn), ("lost", row.Lost, line.Lost),
        ("goals for", row.GoalsFor, line.GoalsFor), ("goals against", row.GoalsAgainst, line.GoalsAgainst),
    ];
}
