using SabiScore.Data.Sources.Health;

namespace SabiScore.Api.Sources;

/// <summary>A source of data and how it fares.</summary>
public sealed record SourceStatus
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it gives.</summary>
    public required IReadOnlyList<SourceCapability> Gives { get; init; }

    /// <summary>How it fares. Empty and NoKey are not down.</summary>
    public required SourceState State { get; init; }

    /// <summary>The setting that its key belongs in; nothing where it needs none.</summary>
    public string? KeySetting { get; init; }

    /// <summary>When it was last asked, UTC.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>When it last answered as it should, UTC.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Seconds since then.</summary>
    public double? LagSeconds { get; init; }

    /// <summary>Rows of its last good answer.</summary>
    public int? LastRows { get; init; }

    /// <summary>Rows of it that were left out.</summary>
    public int? LastProblems { get; init; }

    /// <summary>When it last did not answer as it should, UTC.</summary>
    public DateTimeOffset? LastErrorAt { get; init; }

    /// <summary>Why, in words.</summary>
    public string? LastError { get; init; }

    /// <summary>Failures in a row.</summary>
    public int FailuresInARow { get; init; }

    /// <summary>Not asked again before, UTC.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>What is left of its quota; nothing where it has not said.</summary>
    public SourceQuotaStatus? Quota { get; init; }

    /// <summary>Names of clubs in its data that nobody could place yet.</summary>
    public required int UnresolvedNames { get; init; }

    /// <summary>For people: how it comes in, and what it does not give.</summary>
    public required string Note { get; init; }
}
