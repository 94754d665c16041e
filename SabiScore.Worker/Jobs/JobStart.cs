using System.Diagnostics;

namespace SabiScore.Worker.Jobs;

/// <summary>What is about to run, and why.</summary>
/// <param name="Job">Name of the job or step.</param>
/// <param name="Trigger">Why: schedule, recovery, operator, bootstrap.</param>
internal sealed record JobStart(string Job, string Trigger)
{
    /// <summary>The same for a firing and for whoever takes it over: "scheduled 2026-11-25T02:00:00Z", "run 12".</summary>
    public string Cause { get; init; } = "";

    /// <summary>The time of the schedule that it stands for; none where it was asked for.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The row that was written when it was asked for; none where nobody asked.</summary>
    public long? RunId { get; init; }

    /// <summary>The row of the run that was asked for, also where it is done again because its worker died; none where nobody asked.</summary>
    public long? Of { get; init; }

    /// <summary>Whether nobody else in the whole system can be at this job: rows that say otherwise are of dead workers.</summary>
    public bool IsAlone { get; init; }

    /// <summary>How long it may take; none where nothing limits it.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>How often it may be begun where something is away.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Who wants it to stop before it has begun; nothing where nobody does.</summary>
    public string? CancelledBy { get; init; }

    /// <summary>Whether its end is no news for the log unless it ended badly: its row tells.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The call that asked for it.</summary>
    public ActivityContext Parent { get; init; }
}
