using SabiScore.Domain.Models;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Tests.Members;

public sealed class LearnerTests
{
    private static readonly LearnerRun Run = new() { Seed = 4, Threads = 1 };

    private static readonly ISoftLabelLearner[] SoftLabelLearners =
    [
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 60, LearningRate = 0.1, MinLeafRows = 20, LambdaL2 = 1 }),
        new LightGbmLearner("extra_trees", new LightGbmOptions { Rounds = 60, LearningRate = 0.1, MinLeafRows = 20, LambdaL2 = 1, ExtraTrees = true }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 60, Eta = 0.1, MinChildWeight = 5, Lambda = 1 }),
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 40, Leaves = 32, MinLeafRows = 20, ColumnFraction = 0.6 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 40, Leaves = 8, MinLeafRows = 20, LearningRate = 0.1 }),
    ];

    private static readonly IRegressionLearner[] RegressionLearners =
    [
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 80, LearningRate = 0.1, MinLeafRows = 20, LambdaL2 = 1, ColumnFraction = 0.6 }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 80, Eta = 0.1, MinChildWeight = 5, Lambda = 1, ColumnFraction = 0.6 }),
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 40, Leaves = 128, MinLeafRows = 10, ColumnFraction = 0.8 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 80, Leaves = 8, MinLeafRows = 20, LearningRate = 0.1, ColumnFraction = 0.6 }),
    ];

    public static TheoryData<string> SoftLabelNames => [.. SoftLabelLearners.Where(learner => learner.Unavailable is null).Select(learner => learner.Name)];

    public static TheoryData<string> RegressionNames => [.. RegressionLearners.Where(learner => learner.Unavailable is null).Select(learner => learner.Name)];

    // The structure is ± .4 and .3 on the logits; the offset alone knows nothing of it.
    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_KnownResidual_TakesHalfOfTheLossAwayOnNewRows(string name)
    {
        var trees = Learner(name).Fit(LearnerData.Task(4000), Run, TestContext.Current.CancellationToken);
        var fresh = LearnerData.Task(2000, seed: 9);
        var (before, after) = (Divergence(fresh, null), Divergence(fresh, trees));

        Assert.True(after < before / 2, $"{before:F5} nats from the labels before, {after:F5} after.");
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_SameSeed_GivesTheSameTreesAndAnotherSeedOthers(string name)
    {
        var (task, token, twoThreads) = (LearnerData.Task(1500), TestContext.Current.CancellationToken, Run with { Threads = 2 });
        var fresh = LearnerData.Task(200, seed: 2);

        var first = Outputs(Learner(name).Fit(task, twoThreads, token), fresh.Features);

        Assert.Equal(first, Outputs(Learner(name).Fit(task, twoThreads, token), fresh.Features));
        Assert.NotEqual(first, Outputs(Learner(name).Fit(task, twoThreads with { Seed = 5 }, token), fresh.Features));
    }

    // A search fits several members at once, and one library keeps settings in statics.
    [Fact]
    public async Task Fit_SideBySide_GivesTheSameTreesAsAlone()
    {
        var (task, fresh, token) = (LearnerData.Task(1500), LearnerData.Task(200, seed: 2), TestContext.Current.CancellationToken);
        ISoftLabelLearner[] learners = [.. SoftLabelLearners.Where(learner => learner.Unavailable is null)];
        var alone = learners.Select(learner => Outputs(learner.Fit(task, Run, token), fresh.Features)).ToArray();

        var together = await Task.WhenAll(learners.Concat(learners).Select(learner => Task.Run(() => Outputs(learner.Fit(task, Run, token), fresh.Features), token)));

        Assert.Equal(alone.Concat(alone), together);
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_RowWithMoreWeight_CountsForMore(string name)
    {
        var task = LearnerData.Task(3000);
        // One half of the rows says home, the other away, and nothing tells them apart.
        double[] labels = [.. Enumerable.Range(0, task.Features.Rows).SelectMany(row => row % 2 == 0 ? new[] { 0.9, 0.05, 0.05 } : [0.05, 0.05, 0.9])];
        double[] weights = [.. Enumerable.Range(0, task.Features.Rows).Select(row => row % 2 == 0 ? 3.0 : 1.0)];

        var trees = Learner(name).Fit(task with { Labels = labels, Weights = weights, Offsets = new double[labels.Length] }, Run, TestContext.Current.CancellationToken);

        var outputs = Outputs(trees, task.Features);
        Assert.True(Enumerable.Range(0, task.Features.Rows).Average(row => outputs[3 * row] - outputs[(3 * row) + 2]) > 0.2);
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_ColumnOfNaNAndConstantColumn_AreNeverAskedFor(string name)
    {
        var task = LearnerData.Task(1500);
        for (var row = 0; row < task.Features.Rows; row++)
        {
            task.Features.Values[(row * LearnerData.Columns) + 3] = float.NaN;
            task.Features.Values[(row * LearnerData.Columns) + 4] = 7;
        }

        var trees = Learner(name).Fit(task, Run, TestContext.Current.CancellationToken);

        Assert.NotEmpty(trees.UsedColumns);
        Assert.DoesNotContain(3, trees.UsedColumns);
        Assert.DoesNotContain(4, trees.UsedColumns);
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_RowOfNaN_GetsSmallFiniteResiduals(string name)
    {
        var trees = Learner(name).Fit(LearnerData.Task(1500), Run, TestContext.Current.CancellationToken);
        var outputs = new double[3];

        trees.Evaluate([.. Enumerable.Repeat(double.NaN, LearnerData.Columns)], outputs);

        Assert.All(outputs, output => Assert.InRange(output, -1, 1));
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_CancelledAfterTheFirstReport_Stops(string name)
    {
        using var cancellation = new CancellationTokenSource();
        var reports = new List<LearnerProgress>();
        void Report(LearnerProgress progress)
        {
            reports.Add(progress);
            cancellation.Cancel();
        }

        var run = Run with { Progress = new Synchronous(Report) };

        Assert.ThrowsAny<OperationCanceledException>(() => Learner(name).Fit(LearnerData.Task(1500), run, cancellation.Token));

        var report = Assert.Single(reports);
        Assert.InRange(report.Done, 1, report.Total - 1);
    }

    [Theory]
    [MemberData(nameof(SoftLabelNames))]
    public void Fit_RowsThatCannotBeLearnedFrom_AreNamed(string name)
    {
        var task = LearnerData.Task(50);
        double[] weights = [.. task.Weights.Select((weight, row) => row == 17 ? 0 : weight)];

        var exception = Assert.Throws<ArgumentException>(() => Learner(name).Fit(task with { Weights = weights }, Run, TestContext.Current.CancellationToken));

        Assert.Contains("17", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RegressionNames))]
    public void Fit_TwoTargets_LearnsBoth(string name)
    {
        var learner = RegressionLearners.Single(learner => learner.Name == name);
        var trees = learner.Fit(LearnerData.Regression(4000), Run, TestContext.Current.CancellationToken);
        var fresh = LearnerData.Regression(1000, seed: 9);
        var outputs = Outputs(trees, fresh.Features);

        for (var target = 0; target < 2; target++)
        {
            var truth = fresh.Targets.Where((_, i) => i % 2 == target).ToArray();
            var error = Enumerable.Range(0, truth.Length).Average(row => Math.Pow(truth[row] - outputs[(2 * row) + target], 2));
            var variance = truth.Average(value => Math.Pow(value - truth.Average(), 2));
            Assert.True(error < 0.2 * variance, $"Target {target}: error {error:F4}, variance {variance:F4}.");
        }
    }

    [Fact]
    public void FixedLearners_Names_AreTheMembersOfADesign()
    {
        Assert.Equal(["random_forest", "xgboost", "lightgbm", "gradient_boosting", "extra_trees"], FixedLearners.LineMove.Select(learner => learner.Name));
        Assert.All(FixedLearners.LineMove, learner => Assert.NotEmpty(learner.Parameters));
        Assert.Equal("fundamental_trees", FixedLearners.FundamentalOf(new TreeParameters()).Name);
    }

    private static ISoftLabelLearner Learner(string name) => SoftLabelLearners.Single(learner => learner.Name == name);

    private static double[] Outputs(TreeEnsemble trees, FeatureMatrix features)
    {
        var outputs = new double[features.Rows * trees.Outputs];
        for (var row = 0; row < features.Rows; row++)
        {
            trees.Evaluate(Array.ConvertAll(features.Row(row).ToArray(), value => (double)value), outputs.AsSpan(row * trees.Outputs, trees.Outputs));
        }

        return outputs;
    }

    // Mean Kullback–Leibler divergence of the forecast from the labels.
    private static double Divergence(SoftLabelTask task, TreeEnsemble? trees)
    {
        var residuals = trees is null ? new double[task.Offsets.Length] : Outputs(trees, task.Features);
        return Enumerable.Range(0, task.Features.Rows).Average(row =>
        {
            var mean = (residuals[3 * row] + residuals[(3 * row) + 1] + residuals[(3 * row) + 2]) / 3;
            var p = LearnerData.Softmax([.. Enumerable.Range(3 * row, 3).Select(i => task.Offsets[i] + residuals[i] - mean)]);
            return Enumerable.Range(0, 3).Sum(k => task.Labels[(3 * row) + k] * Math.Log(task.Labels[(3 * row) + k] / p[k]));
        });
    }

    private sealed class Synchronous(Action<LearnerProgress> report) : IProgress<LearnerProgress>
    {
        public void Report(LearnerProgress value) => report(value);
    }
}
