using System.Collections.Concurrent;
using SabiScore.Domain.Features;
using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Recipe.Data;

namespace SabiScore.Benchmarks.Running;

/// <summary>
/// One trial of a search at the size that is promised: the last 7,600 matches with a price, 220 features that vary, five forward folds. Each fold learns from all
/// that came before a sixth of the matches, and forecasts that sixth.
/// </summary>
internal sealed class TrialTask
{
    public const int Rows = 7_600;
    public const int Columns = 220;
    public const int Folds = 5;
    public const double ClosingShare = 0.9;

    public TrialTask(FeatureTable table)
    {
        var data = TrainingData.Of(table);
        int[] rows = [.. Enumerable.Range(0, data.Count).Where(data.Priced).TakeLast(Rows)];
        int[] columns = [.. Enumerable.Range(0, FeatureCatalog.Count).Where(column => Varies(table, rows, column)).Take(Columns)];
        Features = [.. rows.SelectMany(row => columns.Select(column => (float)table.Row(row)[column] is var value && float.IsFinite(value) ? value : float.NaN))];
        Offsets = [.. rows.SelectMany(row => data.LogOpening(row).ToArray())];
        Labels = new double[3 * rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            data.SoftLabel(rows[i], ClosingShare, Labels.AsSpan(3 * i, 3));
        }

        Results = [.. rows.Select(row => (float)data.Outcome(row))];
    }

    public float[] Features { get; }

    /// <summary>Rows × 3: log of the fair opening probabilities.</summary>
    public double[] Offsets { get; }

    /// <summary>Rows × 3.</summary>
    public double[] Labels { get; }

    /// <summary>0 home, 1 draw, 2 away.</summary>
    public float[] Results { get; }

    /// <summary>First row of each fold's scored part; it ends where the next begins.</summary>
    public static int From(int fold) => Rows * (fold + 1) / (Folds + 1);

    /// <summary>Fits and forecasts every fold, as many side by side as the run has threads, each on one of them.</summary>
    /// <returns>Residual logits of the scored rows, row-major; the same as one after another.</returns>
    public double[] RunSideBySide(ISoftLabelLearner learner, LearnerRun run, CancellationToken cancellationToken)
    {
        var outputs = new double[3 * (Rows - From(0))];
        // The longest first, so that it is not left for the end.
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, Folds).Reverse(), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = cancellationToken },
            fold =>
            {
                var trees = learner.Fit(Before(From(fold)), run with { Threads = 1 }, cancellationToken);
                Forecast(trees, From(fold), From(fold + 1), outputs.AsSpan(3 * (From(fold) - From(0))));
            });
        return outputs;
    }

    /// <summary>Fits and forecasts every fold.</summary>
    /// <returns>Residual logits of the scored rows, row-major.</returns>
    public double[] Run(ISoftLabelLearner learner, LearnerRun run, CancellationToken cancellationToken)
    {
        var outputs = new double[3 * (Rows - From(0))];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = learner.Fit(Before(From(fold)), run, cancellationToken);
            Forecast(trees, From(fold), From(fold + 1), outputs.AsSpan(3 * (From(fold) - From(0))));
        }

        return outputs;
    }

    private static bool Varies(FeatureTable table, int[] rows, int column) =>
        rows.Select(row => table.Row(row)[column]).Where(double.IsFinite).Distinct().Take(3).Count() > 1;

    private SoftLabelTask Before(int end) => new()
    {
        Features = new FeatureMatrix(end, Columns, Features[..(end * Columns)]),
        Offsets = Offsets[..(3 * end)],
        Labels = Labels[..(3 * end)],
        Weights = [.. Enumerable.Repeat(1.0, end)],
    };

    private void Forecast(TreeEnsemble trees, int from, int end, Span<double> outputs)
    {
        var columns = new double[Columns];
        for (var row = from; row < end; row++)
        {
            for (var i = 0; i < Columns; i++)
            {
                columns[i] = Features[(row * Columns) + i];
            }

            trees.Evaluate(columns, outputs.Slice(3 * (row - from), 3));
        }
    }
}
