namespace SabiScore.Data.Store.Runs;

/// <summary>A job whose schedule an operator has paused.</summary>
public sealed class JobPauseRow
{
    /// <summary>Name of the job: the key.</summary>
    public required string Job { get; set; }

    /// <summary>When it was paused, UTC.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who paused it.</summary>
    public required string By { get; set; }

    /// <summary>Why; none where nothing was said.</summary>
    public string? Reason { get; set; }
}
