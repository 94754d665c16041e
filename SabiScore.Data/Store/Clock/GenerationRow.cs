namespace SabiScore.Data.Store.Clock;

/// <summary>Counts the changes of something that is cached. A cache key holds the number, so what is stale has a name nobody asks for.</summary>
public sealed class GenerationRow
{
    /// <summary>What it counts: history, prices, model, calibration.</summary>
    public required string Name { get; set; }

    /// <summary>Rises by 1 or more with every change.</summary>
    public long Value { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
