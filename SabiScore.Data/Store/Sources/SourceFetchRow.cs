using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Store.Sources;

/// <summary>The last time that a provider was asked one question.</summary>
public sealed class SourceFetchRow
{
    /// <summary>The provider.</summary>
    public required string Source { get; set; }

    /// <summary>The question: "soccer_epl odds".</summary>
    public required string Part { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it was last answered, UTC; null where it never was.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What came of it.</summary>
    public FetchOutcome Outcome { get; set; }

    /// <summary>Rows of the answer.</summary>
    public int Rows { get; set; }

    /// <summary>Rows that were left out.</summary>
    public int Problems { get; set; }

    /// <summary>Why there were none, in words.</summary>
    public string? Reason { get; set; }
}
