using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Worker.Jobs;

/// <summary>What jobs are measured by.</summary>
internal sealed class JobMetrics
{
    public const string MeterName = "SabiScore.Jobs";

    private readonly Counter<long> runs, warnings, retries;
    private readonly UpDownCounter<long> active;
    private readonly Histogram<double> duration, lateness;
    private readonly Gauge<int> paused;

    public JobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        runs = meter.CreateCounter<long>("sabiscore.jobs.runs", "{run}", "Runs that ended, by job and outcome.");
        duration = meter.CreateHistogram<double>("sabiscore.jobs.duration", "s", "Time that a run took, by job.");
        lateness = meter.CreateHistogram<double>("sabiscore.jobs.lateness", "s", "Time from a scheduled firing's due time to its start, by job.");
        active = meter.CreateUpDownCounter<long>("sabiscore.jobs.active", "{run}", "Runs at work in this worker, by job.");
        warnings = meter.CreateCounter<long>("sabiscore.jobs.deadline.warnings", "{run}", "Runs that used four fifths of their deadline, by job.");
        retries = meter.CreateCounter<long>("sabiscore.jobs.retries", "{attempt}", "Further attempts of runs, by job.");
        paused = meter.CreateGauge<int>("sabiscore.jobs.paused", "{job}", "1 for a job whose schedule is paused, else 0, by job; each worker says the same.");
    }

    public static ActivitySource Activities { get; } = new(MeterName);

    /// <summary>A run is at work until this is disposed.</summary>
    public IDisposable Started(JobStart start, DateTimeOffset now)
    {
        var tags = Of(start.Job);
        if (start.DueAt is { } due && start.Trigger == JobJournal.BySchedule)
        {
            lateness.Record(Math.Max(0, (now - due).TotalSeconds), tags);
        }

        active.Add(1, tags);
        return new Active(() => active.Add(-1, tags));
    }

    public void Ended(string job, JobOutcome outcome, TimeSpan took)
    {
        runs.Add(1, new TagList { { "job", job }, { "outcome", outcome.ToString() } });
        duration.Record(took.TotalSeconds, Of(job));
    }

    public void DeadlineNear(string job) => warnings.Add(1, Of(job));

    public void Retried(string job) => retries.Add(1, Of(job));

    /// <summary>Which jobs are paused now.</summary>
    public void ArePaused(IReadOnlyCollection<string> jobs)
    {
        foreach (var job in JobCatalog.All)
        {
            paused.Record(jobs.Contains(job.Name) ? 1 : 0, Of(job.Name));
        }
    }

    private static TagList Of(string job) => new() { { "job", job } };

    private sealed class Active(Action ended) : IDisposable
    {
        public void Dispose() => ended();
    }
}
