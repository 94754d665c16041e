namespace SabiScore.Data.Sources.Fetching;

/// <summary>What a provider answered to one question. Bad rows are in <see cref="Problems"/> and nowhere else; they never cost the others.</summary>
/// <typeparam name="TRow">What was asked for.</typeparam>
public sealed record SourceAnswer<TRow>
{
    /// <summary>The provider's name in the store.</summary>
    public required string Source { get; init; }

    /// <summary>The question, without any key: "soccer_epl odds". Problems name it as their file.</summary>
    public required string Part { get; init; }

    /// <summary>What came of it.</summary>
    public required FetchOutcome Outcome { get; init; }

    /// <summary>When it was asked, UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>What can be used.</summary>
    public IReadOnlyList<TRow> Rows { get; init; } = [];

    /// <summary>What cannot, each with its place in the answer and the reason.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>What is left of the quota, where the provider said so.</summary>
    public SourceQuota? Quota { get; init; }

    /// <summary>Why there are no rows, in words, without the key; null where there is nothing to explain.</summary>
    public string? Reason { get; init; }

    /// <summary>Not to be asked again before, UTC; null where it may be asked at any time.</summary>
    public DateTimeOffset? AskAgainAt { get; init; }

    /// <summary>Whether the provider answered as it should, with or without rows.</summary>
    public bool IsAnswered => Outcome is FetchOutcome.Fetched or FetchOutcome.Unchanged or FetchOutcome.Empty;
}
