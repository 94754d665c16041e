using System.Globalization;
using Quartz;
using SabiScore.Data.Store.Runs;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Scheduling;

/// <summary>Runs stopped by hand, waiting or at work, on whichever worker.</summary>
internal sealed partial class CancelControl(RunningScheduler running, JobHistory history, CancelRequests requests, ILogger<CancelControl> logger)
{
    public async Task<ControlAnswer> CancelAsync(long id, string by, CancellationToken cancellationToken)
    {
        var run = await history.FindAsync(id, cancellationToken);
        if (run is null)
        {
            return new ControlAnswer(ControlOutcome.NoSuchRun, JobControl.Say(id));
        }

        if (JobCatalog.Find(run.Job) is not { } job)
        {
            return new ControlAnswer(ControlOutcome.NotAJob, JobControl.Say(id), run);
        }

        if (run.Outcome == JobRuns.Waiting && running.Current is null)
        {
            return new ControlAnswer(ControlOutcome.NotReady, JobControl.Say(id));
        }

        // The wish first: whoever takes the waiting run in this moment reads it.
        var isOpen = await requests.AskAsync(id, by, cancellationToken);
        if (isOpen && run.Outcome == JobRuns.Waiting && running.Current is { } scheduler && await WillNotRunAsync(scheduler, job, id, cancellationToken))
        {
            await requests.EndWaitingAsync(id, by, cancellationToken);
        }

        LogAsked(run.Job, id, by);
        return new ControlAnswer(isOpen ? ControlOutcome.Accepted : ControlOutcome.HasEnded, JobControl.Say(id), await history.FindAsync(id, cancellationToken));
    }

    /// <summary>Stops every run of a job that waits or is at work.</summary>
    public async Task<IReadOnlyList<JobRunRow>> CancelActiveAsync(string by, CancellationToken cancellationToken)
    {
        var cancelled = new List<JobRunRow>();
        foreach (var run in await history.ActiveAsync(cancellationToken))
        {
            if (await CancelAsync(run.Id, by, cancellationToken) is { Outcome: ControlOutcome.Accepted, Run: { } asked })
            {
                cancelled.Add(asked);
            }
        }

        return cancelled;
    }

    /// <summary>Takes a waiting run's trigger away. Whether nobody will run it: its trigger was still there, or it has neither trigger nor firing.</summary>
    private static async Task<bool> WillNotRunAsync(IScheduler scheduler, JobDefinition job, long id, CancellationToken cancellationToken)
    {
        var key = new TriggerKey(job.Name, JobControl.ByHand);
        if (await scheduler.GetTrigger(key, cancellationToken) is { } trigger
            && trigger.JobDataMap.TryGetValue(JobFiring.RunId, out var of) && of as string == id.ToString(CultureInfo.InvariantCulture))
        {
            return await scheduler.UnscheduleJob(key, cancellationToken);
        }

        return (await scheduler.QueryFireInstances(new FireInstanceQuery { Job = job.Key, Take = 1 }, cancellationToken)).Items.Count == 0;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job}, run {RunId}, is to stop: {By} asks for it")]
    private partial void LogAsked(string job, long runId, string by);
}
