using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources;

/// <summary>What a source's files hold, checked; bad rows are in <see cref="Problems"/> and nowhere else.</summary>
public sealed record MatchSet
{
    /// <summary>Played matches, sorted by date, league code, home club's name (both ordinal).</summary>
    public required IReadOnlyList<PlayedMatch> Matches { get; init; }

    /// <summary>Where each of <see cref="Matches"/> was read, in the same order.</summary>
    public required IReadOnlyList<MatchOrigin> Origins { get; init; }

    /// <summary>How the row of each of <see cref="Matches"/> writes its clubs, in the same order.</summary>
    public required IReadOnlyList<SourceNames> Names { get; init; }

    /// <summary>Matches without a result yet, sorted likewise.</summary>
    public required IReadOnlyList<UpcomingMatch> Upcoming { get; init; }

    /// <summary>Where each of <see cref="Upcoming"/> was read, in the same order.</summary>
    public required IReadOnlyList<MatchOrigin> UpcomingOrigins { get; init; }

    /// <summary>Every club of these matches, sorted by country and name; those that were not known before are marked.</summary>
    public required IReadOnlyList<SourceClub> Clubs { get; init; }

    /// <summary>What was left out, in file and line order.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>Names that no club could be found for, with what they resemble.</summary>
    public required IReadOnlyList<UnresolvedName> UnresolvedNames { get; init; }

    /// <summary>Further prices and minute events, for matches that have any.</summary>
    public IReadOnlyDictionary<FixtureId, MatchExtras> Extras { get; init; } = new Dictionary<FixtureId, MatchExtras>();

    /// <summary>The files that were read, by name.</summary>
    public required IReadOnlyList<SourceFile> Files { get; init; }
}
