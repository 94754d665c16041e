using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>What operators see of the jobs; the same on every worker.</summary>
internal sealed class JobListing(
    RunningScheduler running,
    JobHistory history,
    JobStatisticsBook statistics,
    JobPauses pauses,
    JobDeadlines deadlines,
    IOptions<JobOptions> options,
    TimeProvider time)
{
    /// <summary>Days that a listing's figures are of.</summary>
    public const int Days = 7;

    public async Task<IReadOnlyList<JobStatus>> ListAsync(CancellationToken cancellationToken)
    {
        var paused = await pauses.ListAsync(cancellationToken);
        var active = (await history.ActiveAsync(cancellationToken)).ToLookup(run => run.Job, StringComparer.Ordinal);
        var jobs = new List<JobStatus>();
        foreach (var job in JobCatalog.All)
        {
            var trigger = running.Current is { } scheduler ? await scheduler.GetTrigger(new TriggerKey(job.Name), cancellationToken) : null;
            var last = await history.ListAsync(new RunFilter { Job = job.Name }, 1, cancellationToken);
            var pause = paused.GetValueOrDefault(job.Name);
            jobs.Add(new JobStatus
            {
                Job = job,
                Cron = job.Cron(options.Value),
                NextFireAt = pause is null ? trigger?.NextFireTimeUtc : null,
                Pause = pause,
                Deadline = deadlines.Of(job),
                LastRun = last.FirstOrDefault(),
                ActiveRun = active[job.Name].LastOrDefault(),
                Statistics = await statistics.OfAsync(job.Name, Days, cancellationToken),
            });
        }

        return jobs;
    }

    /// <summary>When a job's schedule fires next, UTC, paused or not; nothing where there is no such job.</summary>
    public IReadOnlyList<DateTimeOffset>? Next(string name, int count) =>
        JobCatalog.Find(name) is { } job ? [.. Firings.After(CronExpression.Parse(job.Cron(options.Value)), time.GetUtcNow()).Take(count)] : null;
}
