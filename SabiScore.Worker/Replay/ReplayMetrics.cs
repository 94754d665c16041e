using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SabiScore.Worker.Replay;

/// <summary>What replays are measured by.</summary>
internal sealed class ReplayMetrics
{
    public const string MeterName = "SabiScore.Replay";

    private readonly Histogram<double> steps;
    private readonly Counter<double> football;
    private readonly Counter<long> firings;

    public ReplayMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        steps = meter.CreateHistogram<double>("sabiscore.replay.step.duration", "s", "Time that the work of one moment took.");
        football = meter.CreateCounter<double>("sabiscore.replay.football", "s", "Football's time that has passed in replays.");
        firings = meter.CreateCounter<long>("sabiscore.replay.firings", "{firing}", "Firings of jobs in replays, by job and fate: run, idle, off.");
    }

    public void Stepped(TimeSpan took, TimeSpan passed)
    {
        steps.Record(took.TotalSeconds);
        football.Add(passed.TotalSeconds);
    }

    /// <summary>A firing was done.</summary>
    public void Fired(string job) => Count(job, "run", 1);

    /// <summary>Firings of a day were passed over.</summary>
    public void Skipped(IReadOnlyList<FiringCount> counts, bool skipIdle)
    {
        foreach (var count in counts)
        {
            Count(count.Job, "idle", skipIdle ? count.Idle : 0);
            Count(count.Job, "off", count.Off);
        }
    }

    private void Count(string job, string fate, int count)
    {
        if (count > 0)
        {
            firings.Add(count, new TagList { { "job", job }, { "fate", fate } });
        }
    }
}
