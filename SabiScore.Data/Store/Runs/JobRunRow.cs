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

    /// <summary>How often it was begun: 1, more where something was away and it was tried again.</summary>
    public int Attempts { get; set; } = 1;

    /// <summary>How long it may take; none where nothing limits it.</summary>
    public TimeSpan? Deadline { get; set; }

    /// <summary>When four fifths of its deadline had passed, UTC; none where they have not.</summary>
    public DateTimeOffset? DeadlineWarnedAt { get; set; }

    /// <summary>When an operator asked it to stop, UTC; none where nobody did.</summary>
    public DateTimeOffset? CancelAskedAt { get; set; }

    /// <summary>Who asked it to stop.</summary>
    public string? CancelAskedBy { get; set; }

    /// <summary>The run that it repeats; none where it repeats none.</summary>
    public long? RetryOf { get; set; }

    /// <summary>The process that ran it, unlike any other.</summary>
    public string? Host { get; set; }

    /// <summary>When that process last said that it is at it, UTC.</summary>
    public DateTimeOffset? HeartbeatAt { get; set; }

    /// <summary>Football's time when it started, UTC.</summary>
    public DateTimeOffset ClockAt { get; set; }
}
