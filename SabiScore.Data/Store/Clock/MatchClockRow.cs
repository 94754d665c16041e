namespace SabiScore.Data.Store.Clock;

/// <summary>Football's clock; there is one row.</summary>
public sealed class MatchClockRow
{
    /// <summary>1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>How it goes.</summary>
    public MatchClockMode Mode { get; set; }

    /// <summary>The moment at which it stands; null where it runs.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>Seconds of football per second, where it replays.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>The machine's time of the last change, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
