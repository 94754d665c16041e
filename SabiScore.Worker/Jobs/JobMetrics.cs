using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Worker.Jobs;

/// <summary>What jobs are measured by.</summary>
internal sealed class JobMetrics
{
    public const string MeterName = "SabiScore.Jobs";

    private readonly Counter<long> runs;
    private readonly Histogram<double> duration;

    public JobMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        runs = meter.CreateCounter<long>("sabiscore.jobs.runs", "{run}", "Runs that ended, by job and outcome.");
        duration = meter.CreateHistogram<double>("sabiscore.jobs.duration", "s", "Time that a run took, by job.");
    }

    public static ActivitySource Activities { get; } = new(MeterName);

    public void Ended(string job, JobOutcome outcome, TimeSpan took)
    {
        runs.Add(1, new TagList { { "job", job }, { "outcome", outcome.ToString() } });
        duration.Record(took.TotalSeconds, new TagList { { "job", job } });
    }
}
