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

    /// <summary>Seconds of football per second at most, where it replays; 0 for as fast as the work allows.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>First moment of the replay, UTC; null where it does not replay.</summary>
    public DateTimeOffset? ReplayFrom { get; set; }

    /// <summary>Last moment of the replay, UTC; null before it is known.</summary>
    public DateTimeOffset? ReplayUntil { get; set; }

    /// <summary>The process that drives the replay; null for nobody.</summary>
    public string? Driver { get; set; }

    /// <summary>When that process last said that it lives, by its machine's time, UTC.</summary>
    public DateTimeOffset? DriverHeartbeatAt { get; set; }

    /// <summary>The machine's time of the last change, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}
