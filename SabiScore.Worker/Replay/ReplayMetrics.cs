using System.Diagnostics.Metrics;

namespace SabiScore.Worker.Replay;

/// <summary>What replays are measured by.</summary>
internal sealed class ReplayMetrics
{
    public const string MeterName = "SabiScore.Replay";

    private readonly Histogram<double> steps;
    private readonly Counter<double> football;

    public ReplayMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        steps = meter.CreateHistogram<double>("sabiscore.replay.step.duration", "s", "Time that the work of one moment took.");
        football = meter.CreateCounter<double>("sabiscore.replay.football", "s", "Football's time that has passed in replays.");
    }

    public void Stepped(TimeSpan took, TimeSpan passed)
    {
        steps.Record(took.TotalSeconds);
        football.Add(passed.TotalSeconds);
    }
}
