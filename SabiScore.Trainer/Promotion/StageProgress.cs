using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Promotion;

/// <summary>Several fits, one after the other, as one way from 0 to 1.</summary>
internal sealed class StageProgress(IProgress<(string Step, double Share)> outer) : IProgress<TrainingProgress>
{
    private string stage = "";
    private double from;
    private double to;
    private int before;
    private int done;

    /// <summary>What is told from now on belongs to this part of the way.</summary>
    public void Begin(string name, double begin, double end) => (stage, from, to, before, done) = (name, begin, end, -1, 0);

    public void Report(TrainingProgress value)
    {
        // A trainer that is used again goes on counting where it was.
        before = before < 0 ? value.Done - 1 : before;
        done = Math.Max(done, value.Done - before);
        outer.Report(($"{stage}: {value.Step}", from + ((to - from) * done / Math.Max(done, value.Total - before))));
    }
}
