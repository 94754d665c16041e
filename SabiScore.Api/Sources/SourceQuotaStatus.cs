namespace SabiScore.Api.Sources;

/// <summary>What is left of a source's quota, as it said itself.</summary>
public sealed record SourceQuotaStatus
{
    /// <summary>Calls or credits left.</summary>
    public required int Remaining { get; init; }

    /// <summary>Used since the last reset.</summary>
    public int? Used { get; init; }

    /// <summary>What the last call cost.</summary>
    public int? LastCost { get; init; }

    /// <summary>When it begins anew, UTC.</summary>
    public DateTimeOffset? ResetsAt { get; init; }

    /// <summary>When it said so, UTC.</summary>
    public DateTimeOffset? ToldAt { get; init; }
}
