using System.Diagnostics;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.FastTree;
using SabiScore.Trainer.Members.LightGbm;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Trainer.Tests.Members;

/// <summary>Fits of a size that takes minutes, cancelled in the middle.</summary>
public sealed class CancelledFitTests
{
    // As many rows and columns as the real ones have.
    private const int Rows = 24_000;
    private const int Copies = 11;

    // The promise is two seconds; here others may want the processor too.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Middle = TimeSpan.FromSeconds(3);

    private static readonly ISoftLabelLearner[] Learners =
    [
        new RandomForestLearner("random_forest", new FastTreeOptions { Trees = 20_000, Leaves = 512, MinLeafRows = 10, ColumnFraction = 1 }),
        new GradientBoostingLearner("gradient_boosting", new FastTreeOptions { Trees = 20_000, Leaves = 256, MinLeafRows = 10, ColumnFraction = 1 }),
        new XGBoostLearner("xgboost", new XGBoostOptions { Rounds = 20_000, MaxDepth = 8, MinChildWeight = 1, Lambda = 1, ColumnFraction = 1 }),
        new LightGbmLearner("lightgbm", new LightGbmOptions { Rounds = 20_000, Leaves = 256, MaxDepth = 10, MinLeafRows = 10, LambdaL2 = 1, ColumnFraction = 1 }),
        new LightGbmLearner("extra_trees", new LightGbmOptions { Rounds = 20_000, Leaves = 256, MaxDepth = 10, MinLeafRows = 10, LambdaL2 = 1, ColumnFraction = 1, ExtraTrees = true }),
    ];

    public static TheoryData<string> Names => [.. Learners.Where(learner => learner.Unavailable is null).Select(learner => learner.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Fit_CancelledInTheMiddle_Stops(string name)
    {
        var task = Wide(LearnerData.Task(Rows));
        using var cancellation = new CancellationTokenSource();
        var fit = Task.Run(() => Learners.Single(learner => learner.Name == name).Fit(task, new LearnerRun { Threads = 1 }, cancellation.Token), CancellationToken.None);
        Assert.NotSame(fit, await Task.WhenAny(fit, Task.Delay(Middle, TestContext.Current.CancellationToken)));

        var asked = Stopwatch.GetTimestamp();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fit.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));

        var took = Stopwatch.GetElapsedTime(asked);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {took.TotalMilliseconds:F0} ms");
        Assert.True(took < Bound, $"{name} went on for {took.TotalSeconds:F1} s.");
    }

    private static SoftLabelTask Wide(SoftLabelTask task) => task with
    {
        Features = new FeatureMatrix(Rows, Copies * LearnerData.Columns, [.. Enumerable.Range(0, Rows).SelectMany(row => Enumerable.Repeat(task.Features.Row(row).ToArray(), Copies).SelectMany(copy => copy))]),
    };
}
