namespace SabiScore.Domain.Models;

/// <summary>What is to be known of a model beside its numbers. Part of the file's content, so nothing that depends on when or where it was trained.</summary>
public sealed record ModelCard
{
    /// <summary>Date of the first match it learned from.</summary>
    public required DateOnly DataFrom { get; init; }

    /// <summary>Date of the last match it learned from.</summary>
    public required DateOnly DataTo { get; init; }

    /// <summary>Number of matches it learned from.</summary>
    public required int Matches { get; init; }

    /// <summary>Seed of everything random in its training.</summary>
    public required int Seed { get; init; }

    /// <summary>Seasons ("2425") on which weights, calibration and other choices were made.</summary>
    public IReadOnlyList<string> ValidationSeasons { get; init; } = [];

    /// <summary>Each league's weights and scores, in the order of the leagues.</summary>
    public IReadOnlyList<LeagueCard> Leagues { get; init; } = [];

    /// <summary>Each member, those left out included.</summary>
    public IReadOnlyList<MemberCard> Members { get; init; } = [];

    /// <summary>Scores over all leagues, by name ("validation_rps", "validation_rps_opening", …).</summary>
    public IReadOnlyList<NamedValue> Metrics { get; init; } = [];

    /// <summary>What else a reader must know (a library that was absent, a feature left out).</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
