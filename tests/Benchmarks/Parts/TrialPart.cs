using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.LightGbm;

namespace SabiScore.Benchmarks.Parts;

/// <summary>One trial of a search with LightGBM, of the size that is promised.</summary>
internal sealed class TrialPart : Part
{
    public override string Name => "trial";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var task = new TrialTask(workspace.Features);
        var learner = new LightGbmLearner(
            "lightgbm", new LightGbmOptions { Rounds = 300, MaxDepth = 6, Leaves = 31, LearningRate = 0.05, MinLeafRows = 20, LambdaL2 = 1, ColumnFraction = 0.7, RowFraction = 0.7 });
        var run = new LearnerRun();
        var timed = await Task.Run(() => Timed.Run(() => task.RunSideBySide(learner, run, cancellationToken)), cancellationToken);
        yield return new Figure(
            $"LightGBM, one trial: 5 folds × 300 rounds of 3 trees, depth 6, {TrialTask.Rows:N0} × {TrialTask.Columns}", timed.Clock.TotalSeconds, 12, "s",
            $"{run.Threads} folds at once, 31 leaves (the library's default), 63 bins, columns and rows .7; {timed.Processor.TotalSeconds:0.0} s of processor time");
    }
}
