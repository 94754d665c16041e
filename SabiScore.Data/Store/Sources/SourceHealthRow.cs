using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Store.Sources;

/// <summary>How a provider fares, as the last process that asked it found.</summary>
public sealed class SourceHealthRow
{
    /// <summary>The provider.</summary>
    public required string Source { get; set; }

    /// <summary>What came of asking it last.</summary>
    public FetchOutcome LastOutcome { get; set; }

    /// <summary>When it was last asked, or would have been, UTC.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it last answered as it should, with rows or without, UTC; null where it never did.</summary>
    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>When it last did not, UTC; null where it always did.</summary>
    public DateTimeOffset? LastErrorAt { get; set; }

    /// <summary>Why it did not, in words, without keys.</summary>
    public string? LastError { get; set; }

    /// <summary>Calls in a row that failed.</summary>
    public int FailuresInARow { get; set; }

    /// <summary>Rows of the last answer.</summary>
    public int LastRows { get; set; }

    /// <summary>Rows of the last answer that were left out.</summary>
    public int LastProblems { get; set; }

    /// <summary>What it says is left of its quota; null where it says nothing.</summary>
    public int? QuotaRemaining { get; set; }

    /// <summary>What it says is used of it.</summary>
    public int? QuotaUsed { get; set; }

    /// <summary>What it says the last call cost.</summary>
    public int? QuotaLastCost { get; set; }

    /// <summary>When the quota begins anew, UTC.</summary>
    public DateTimeOffset? QuotaResetsAt { get; set; }

    /// <summary>When it said so, UTC.</summary>
    public DateTimeOffset? QuotaToldAt { get; set; }

    /// <summary>Not to be asked before, UTC.</summary>
    public DateTimeOffset? AskAgainAt { get; set; }
}
