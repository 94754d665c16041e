using Quartz;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Replay;

/// <summary>A job as a replay fires it.</summary>
internal sealed record ReplayJob
{
    public required string Name { get; init; }

    /// <summary>Its schedule, on football's clock, UTC.</summary>
    public required CronExpression Cron { get; init; }

    /// <summary>Whether a firing has something to do: exact where it says no.</summary>
    public required Func<ReplayFiring, ReplayCalendar, FiringFate> Fate { get; init; }

    /// <summary>Does it, for the process that drives the replay.</summary>
    public required Func<ReplayMoment, JobRun, CancellationToken, Task<JobReport>> RunAsync { get; init; }
}
