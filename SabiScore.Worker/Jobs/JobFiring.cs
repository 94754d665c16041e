using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs;

/// <summary>A firing of Quartz as a run of ours.</summary>
internal sealed class JobFiring(JobJournal journal, CancelRequests cancels, JobDeadlines deadlines, IOptions<JobOptions> options, MatchClock clock)
{
    /// <summary>Keys of what an operator's firing carries.</summary>
    public const string RunId = "run", Caller = "caller";

    public async ValueTask RunAsync(IJobExecutionContext context, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        var start = Start(context);
        if (JobCatalog.Find(start.Job) is { } job)
        {
            start = start with { Deadline = deadlines.Of(job), Attempts = options.Value.Retry.Attempts };
        }

        if (start.Trigger != JobJournal.BySchedule)
        {
            // The work begins all the same, and stops: what others do for it is to stop too.
            start = start with { CancelledBy = await cancels.OfFiringAsync(start, cancellationToken) };
        }

        var waits = start.Trigger != JobJournal.ByOperator && await clock.ModeAsync(cancellationToken) == MatchClockMode.Replay;
        context.Result = await journal.RunAsync(start, waits ? LeaveToReplay : work, cancellationToken);
    }

    private static Task<JobReport> LeaveToReplay(JobRun run, CancellationToken cancellationToken) =>
        Task.FromResult(JobReport.NothingToDo("A replay does this at its own time."));

    private static JobStart Start(IJobExecutionContext context)
    {
        var job = context.JobDetail.Key.Name;
        var data = context.MergedJobDataMap;
        var run = long.TryParse(Text(data, RunId), CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var due = run is null ? DueAt(context) : (DateTimeOffset?)null;
        var cause = due is { } time
            ? string.Create(CultureInfo.InvariantCulture, $"scheduled {time:yyyy-MM-ddTHH:mm:ssZ}")
            : string.Create(CultureInfo.InvariantCulture, $"run {run}");
        return context.Recovering
            ? new JobStart(job, JobJournal.ByRecovery) { Cause = cause, DueAt = due, Of = run, IsAlone = true }
            : new JobStart(job, run is null ? JobJournal.BySchedule : JobJournal.ByOperator)
            {
                Cause = cause,
                DueAt = due,
                RunId = run,
                Of = run,
                IsAlone = true,
                Parent = ActivityContext.TryParse(Text(data, Caller), null, isRemote: true, out var parent) ? parent : default,
            };
    }

    /// <summary>The time of the schedule that this firing stands for, also when it is done again.</summary>
    private static DateTimeOffset DueAt(IJobExecutionContext context)
    {
        var original = Text(context.MergedJobDataMap, SchedulerConstants.FailedJobOriginalTriggerScheduledFireTime);
        return DateTimeOffset.TryParse(original, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).ToUniversalTime();
    }

    private static string? Text(JobDataMap data, string key) => data.TryGetValue(key, out var value) ? value as string : null;
}
