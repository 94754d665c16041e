using System.Diagnostics;
using System.Diagnostics.Metrics;
using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Training;

/// <summary>What trainings are measured by.</summary>
internal sealed class TrainingMetrics
{
    public const string Name = "SabiScore.Training";

    private readonly Counter<long> runs;
    private readonly Histogram<double> duration;
    private readonly Counter<long> trials;

    public TrainingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        runs = meter.CreateCounter<long>("sabiscore.training.runs", "{run}", "Trainings that ended, by scope and status.");
        duration = meter.CreateHistogram<double>("sabiscore.training.duration", "s", "Time from start to end of a training.");
        trials = meter.CreateCounter<long>("sabiscore.training.trials", "{trial}", "Trials of searches that ended, by member and state.");
    }

    public static ActivitySource Activities { get; } = new(Name);

    public void Ended(TrainingState state)
    {
        var tags = new TagList { { "scope", state.Order.Scope.ToString() }, { "status", state.Status.ToString() } };
        runs.Add(1, tags);
        if (state is { StartedAt: { } from, EndedAt: { } to })
        {
            duration.Record((to - from).TotalSeconds, tags);
        }
    }

    public void Tried(string member, TrialState state) => trials.Add(1, new TagList { { "member", member }, { "state", state.ToString() } });
}
