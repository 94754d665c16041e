using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>A random forest by ML.NET's FastForest: three weighted regressions on the working response.</summary>
public sealed class RandomForestLearner(string name, FastTreeOptions options) : ISoftLabelLearner
{
    public string Name => name;

    public string Library => FastTreeLibrary.Name;

    public string? Unavailable => FastTreeLibrary.Unavailable;

    public IReadOnlyList<NamedText> Parameters => options.Named(boosting: false);

    public TreeEnsemble Fit(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        task.Check();
        var data = new FastTreeData(task.Features);
        using var library = new FastTreeRun(run.Seed);
        var builder = new TreeEnsembleBuilder(SoftLabelGradient.Outcomes);
        for (var outcome = 0; outcome < SoftLabelGradient.Outcomes; outcome++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (responses, weights) = WorkingResponse.Of(task, outcome);
            var trees = Grow(library, data, responses, weights, run, cancellationToken).Model.TrainedTreeEnsemble;
            // The library's prediction of a forest is the mean of its trees.
            FastTreeConversion.AddTo(trees, data.Imputation, builder, outcome, WorkingResponse.Scale / trees.Trees.Count);
            run.Progress?.Report(new LearnerProgress((outcome + 1) * options.Trees, SoftLabelGradient.Outcomes * options.Trees));
        }

        return builder.Build();
    }

    internal RegressionPredictionTransformer<FastForestRegressionModelParameters> Grow(FastTreeRun library, FastTreeData data, float[] responses, float[] weights, LearnerRun run, CancellationToken cancellationToken)
    {
        var trainerOptions = options.Library<FastForestRegressionTrainer.Options>(run);
        trainerOptions.NumberOfQuantileSamples = 1;
        return library.Fit(
            () => library.Context.Regression.Trainers.FastForest(trainerOptions).Fit(data.View(library.Context, responses, weights, cancellationToken)), data.Count, cancellationToken);
    }
}
