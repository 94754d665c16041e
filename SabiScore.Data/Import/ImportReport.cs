using SabiScore.Data.Sources;

namespace SabiScore.Data.Import;

/// <summary>What an import found and did.</summary>
public sealed record ImportReport
{
    /// <summary>Files read.</summary>
    public required int Files { get; init; }

    /// <summary>Played matches in them.</summary>
    public required int Matches { get; init; }

    /// <summary>Matches without a result in them.</summary>
    public required int Upcoming { get; init; }

    /// <summary>Matches that were new.</summary>
    public required int Added { get; init; }

    /// <summary>Matches of which a value or price was new or corrected.</summary>
    public required int Updated { get; init; }

    /// <summary>Prices that were new.</summary>
    public required int PricesAdded { get; init; }

    /// <summary>Corrected values, prices included; each is in the log and in import_changes.</summary>
    public required int Corrections { get; init; }

    /// <summary>Clubs that were new.</summary>
    public required IReadOnlyList<SourceClub> NewClubs { get; init; }

    /// <summary>Club facts that were new or changed.</summary>
    public required int ClubFacts { get; init; }

    /// <summary>What was left out.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Club names that were refused.</summary>
    public required IReadOnlyList<UnresolvedName> UnresolvedNames { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the store is as it was.</summary>
    public bool NothingChanged => Added == 0 && Updated == 0 && PricesAdded == 0 && Corrections == 0 && NewClubs.Count == 0 && ClubFacts == 0;

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        (NothingChanged ? "Nothing changed: " : $"{Added} matches added, {Updated} updated ({Corrections} corrections), {PricesAdded} prices added, {NewClubs.Count} new clubs, {ClubFacts} club facts: ")
        + $"{Files} files with {Matches} played and {Upcoming} coming matches, {Problems.Count} problems, {UnresolvedNames.Count} unresolved names, {Duration.TotalSeconds:0.0} s";
}
