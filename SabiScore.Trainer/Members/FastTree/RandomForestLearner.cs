using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Members.FastTree;

/// <summary>A random forest by ML.NET's FastForest: a weighted regression an output, on the working response of soft labels or on numbers as they are.</summary>
public sealed class RandomForestLearner(string name, FastTreeOptions options) : ISoftLabelLearner, IRegressionLearner
{
    public string Name => name;

    public string Library => FastTreeLibrary.Name;

    public string? Unavailable => FastTreeLibrary.Unavailable;

    public IReadOnlyList<NamedText> Parameters => options.Named(boosting: false);

    public TreeEnsemble Fit(SoftLabelTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        task.Check();
        return Fit(task.Features, SoftLabelGradient.Outcomes, outcome => WorkingResponse.Of(task, outcome), WorkingResponse.Scale, run, cancellationToken);
    }

    public TreeEnsemble Fit(RegressionTask task, LearnerRun run, CancellationToken cancellationToken)
    {
        task.Check();
        var weights = task.FloatWeights();
        return Fit(task.Features, task.Outputs, output => (task.Target(output), weights), 1, run, cancellationToken);
    }

    internal RegressionPredictionTransformer<FastForestRegressionModelParameters> Grow(FastTreeRun library, FastTreeData data, float[] responses, float[] weights, LearnerRun run, CancellationToken cancellationToken)
    {
        var trainerOptions = options.Library<FastForestRegressionTrainer.Options>(run);
        trainerOptions.NumberOfQuantileSamples = 1;
        return library.Fit(
            () => library.Context.Regression.Trainers.FastForest(trainerOptions).Fit(data.View(library.Context, responses, weights, cancellationToken)), data.Count, cancellationToken);
    }

    private TreeEnsemble Fit(
        FeatureMatrix features, int outputs, Func<int, (float[] Responses, float[] Weights)> response, double scale, LearnerRun run, CancellationToken cancellationToken)
    {
        var data = new FastTreeData(features);
        using var library = new FastTreeRun(run.Seed);
        var builder = new TreeEnsembleBuilder(outputs);
        for (var output = 0; output < outputs; output++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (responses, weights) = response(output);
            var trees = Grow(library, data, responses, weights, run, cancellationToken).Model.TrainedTreeEnsemble;
            // The library's prediction of a forest is the mean of its trees.
            FastTreeConversion.AddTo(trees, data.Imputation, builder, output, scale / trees.Trees.Count);
            run.Progress?.Report(new LearnerProgress((output + 1) * options.Trees, outputs * options.Trees));
        }

        return builder.Build();
    }
}
