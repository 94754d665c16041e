using SabiScore.Data.Sources;

namespace SabiScore.Data.Intake;

/// <summary>What became of a provider's rows.</summary>
public sealed record IntakeReport
{
    /// <summary>Rows that were given.</summary>
    public required int Rows { get; init; }

    /// <summary>New matches, prices or lines.</summary>
    public int Added { get; init; }

    /// <summary>Matches or lines that were changed.</summary>
    public int Updated { get; init; }

    /// <summary>Rows that said what was known.</summary>
    public int Unchanged { get; init; }

    /// <summary>Matches that prices brought: they were not known before.</summary>
    public int FixturesAdded { get; init; }

    /// <summary>What was left out, the provider's own faults included.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Names that no club was found for.</summary>
    public IReadOnlyList<UnresolvedName> UnresolvedNames { get; init; } = [];

    /// <summary>Whether anything was written.</summary>
    public bool HasChanges => Added + Updated + FixturesAdded > 0;

    /// <summary>Both together.</summary>
    public IntakeReport Plus(IntakeReport other) => new()
    {
        Rows = Rows + other.Rows,
        Added = Added + other.Added,
        Updated = Updated + other.Updated,
        Unchanged = Unchanged + other.Unchanged,
        FixturesAdded = FixturesAdded + other.FixturesAdded,
        Problems = [.. Problems, .. other.Problems],
        UnresolvedNames = [.. UnresolvedNames, .. other.UnresolvedNames],
    };

    /// <summary>Nothing was given.</summary>
    public static IntakeReport Nothing { get; } = new() { Rows = 0, Problems = [] };
}
