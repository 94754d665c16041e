namespace SabiScore.Data.Store.Runs;

/// <summary>One run of a job of the worker.</summary>
public sealed class JobRunRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>Name of the job.</summary>
    public required string Job { get; set; }

    /// <summary>Why it ran: schedule, recovery, operator, bootstrap.</summary>
    public required string Trigger { get; set; }

    /// <summary>The time of the schedule that it stands for, UTC; the same for a run that does it again; none where it was asked for.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it started, UTC; while it waits, when it was asked for.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How long it took.</summary>
    public TimeSpan? Duration { get; set; }

    /// <summary>How it ended: done, nothing to do, partly done, failed, cancelled, interrupted (its worker died); waiting, then running until then.</summary>
    public required string Outcome { get; set; }

    /// <summary>For people: what was done, or why not.</summary>
    public string? Message { get; set; }

    /// <summary>Share done, 0..1.</summary>
    public double Fraction { get; set; }

    /// <summary>What it looked at.</summary>
    public int RowsIn { get; set; }

    /// <summary>What it wrote.</summary>
    public int RowsOut { get; set; }

    /// <summary>Its captured log.</summary>
    public string? Log { get; set; }

    /// <summary>The process that ran it, unlike any other.</summary>
    public string? Host { get; set; }

    /// <summary>When that process last said that it is at it, UTC.</summary>
    public DateTimeOffset? HeartbeatAt { get; set; }

    /// <summary>Football's time when it started, UTC.</summary>
    public DateTimeOffset ClockAt { get; set; }
}
