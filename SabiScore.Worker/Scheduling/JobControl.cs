using System.Diagnostics;
using System.Globalization;
using Quartz;
using SabiScore.Data.Store.Runs;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.History;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs run by hand; the same on every worker.</summary>
internal sealed class JobControl(RunningScheduler running, JobRuns runs, JobHistory history, TimeProvider time)
{
    /// <summary>The one trigger that a run by hand has: the store refuses a second one, whoever asks.</summary>
    public const string ByHand = "by-hand";

    /// <summary>Has a job run now, on whichever worker takes it first; paused or not.</summary>
    public Task<ControlAnswer> RunAsync(string name, CancellationToken cancellationToken) => RunAsync(name, null, cancellationToken);

    /// <summary>Runs the job of a run again that failed, was interrupted or cancelled.</summary>
    public async Task<ControlAnswer> RetryAsync(long id, CancellationToken cancellationToken)
    {
        var run = await history.FindAsync(id, cancellationToken);
        return run is null ? new ControlAnswer(ControlOutcome.NoSuchRun, Say(id))
            : JobCatalog.Find(run.Job) is null ? new ControlAnswer(ControlOutcome.NotAJob, Say(id), run)
            : !JobOutcomes.Bad.Contains(run.Outcome) && run.Outcome != JobOutcome.Cancelled.ToWord() ? new ControlAnswer(ControlOutcome.NothingToRetry, Say(id), run)
            : await RunAsync(run.Job, id, cancellationToken);
    }

    /// <summary>Runs again the job whose latest run of all failed or was interrupted last.</summary>
    public async Task<ControlAnswer> RetryLastFailureAsync(CancellationToken cancellationToken)
    {
        JobRunRow? last = null;
        foreach (var job in JobCatalog.All)
        {
            var latest = await history.ListAsync(new RunFilter { Job = job.Name }, 1, cancellationToken);
            last = latest is [{ } run] && JobOutcomes.Bad.Contains(run.Outcome) && !(last?.Id > run.Id) ? run : last;
        }

        return last is null ? new ControlAnswer(ControlOutcome.NothingToRetry, "every job's latest run") : await RunAsync(last.Job, last.Id, cancellationToken);
    }

    public static string Say(long id) => string.Create(CultureInfo.InvariantCulture, $"run {id}");

    private async Task<ControlAnswer> RunAsync(string name, long? retryOf, CancellationToken cancellationToken)
    {
        if (JobCatalog.Find(name) is not { } job)
        {
            return new ControlAnswer(ControlOutcome.NoSuchJob, name);
        }

        if (running.Current is not { } scheduler)
        {
            return new ControlAnswer(ControlOutcome.NotReady, name);
        }

        var firings = await scheduler.QueryFireInstances(new FireInstanceQuery { Job = job.Key, Take = 1 }, cancellationToken);
        if (firings.Items.Count > 0)
        {
            return new ControlAnswer(ControlOutcome.AlreadyRunning, name);
        }

        var run = await runs.AskAsync(new JobStart(name, JobJournal.ByOperator), retryOf, cancellationToken);
        try
        {
            await scheduler.ScheduleTrigger(Now(job, run), TriggerConflict.Throw, cancellationToken);
            return new ControlAnswer(ControlOutcome.Accepted, name, run);
        }
        catch (ObjectAlreadyExistsException)
        {
            await runs.ForgetAsync(run.Id, cancellationToken);
            return new ControlAnswer(ControlOutcome.AlreadyRunning, name);
        }
        catch
        {
            await runs.ForgetAsync(run.Id, CancellationToken.None);
            throw;
        }
    }

    private ITrigger Now(JobDefinition job, JobRunRow run)
    {
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity(job.Name, ByHand)
            .ForJob(job.Key)
            .UsingJobData(JobFiring.RunId, run.Id.ToString(CultureInfo.InvariantCulture))
            .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .StartNow();
        return (Activity.Current?.Id is { } caller ? trigger.UsingJobData(JobFiring.Caller, caller) : trigger).Build();
    }
}
