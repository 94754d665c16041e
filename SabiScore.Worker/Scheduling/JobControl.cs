using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Data.Store.Runs;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>What operators see of the jobs and do with them; the same on every worker.</summary>
internal sealed class JobControl(RunningScheduler running, JobRuns runs, SchedulerTime time, IOptions<JobOptions> options)
{
    /// <summary>The one trigger that a run by hand has: the store refuses a second one, whoever asks.</summary>
    private const string ByHand = "by-hand";

    public async Task<IReadOnlyList<JobStatus>> ListJobsAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<JobStatus>();
        foreach (var job in JobCatalog.All)
        {
            var trigger = running.Current is { } scheduler ? await scheduler.GetTrigger(new TriggerKey(job.Name), cancellationToken) : null;
            var last = await runs.ListAsync(job.Name, 1, cancellationToken);
            jobs.Add(new JobStatus(job, job.Cron(options.Value), trigger?.NextFireTimeUtc, last.FirstOrDefault()));
        }

        return jobs;
    }

    public Task<List<JobRunRow>> ListRunsAsync(string? job, int limit, CancellationToken cancellationToken) => runs.ListAsync(job, limit, cancellationToken);

    /// <summary>Has a job run now, on whichever worker takes it first.</summary>
    public async Task<RunAnswer> RunAsync(string name, CancellationToken cancellationToken)
    {
        if (JobCatalog.Find(name) is not { } job)
        {
            return new RunAnswer(RunOutcome.NoSuchJob);
        }

        if (running.Current is not { } scheduler)
        {
            return new RunAnswer(RunOutcome.NotReady);
        }

        var firings = await scheduler.QueryFireInstances(new FireInstanceQuery { Job = job.Key, Take = 1 }, cancellationToken);
        if (firings.Items.Count > 0)
        {
            return new RunAnswer(RunOutcome.AlreadyRunning);
        }

        var run = await runs.AskAsync(name, cancellationToken);
        try
        {
            await scheduler.ScheduleTrigger(Now(job, run), TriggerConflict.Throw, cancellationToken);
            return new RunAnswer(RunOutcome.Accepted, run);
        }
        catch (ObjectAlreadyExistsException)
        {
            await runs.ForgetAsync(run.Id, cancellationToken);
            return new RunAnswer(RunOutcome.AlreadyRunning);
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
