using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;
using SabiScore.Trainer.Members;
using SabiScore.Trainer.Members.XGBoost;

namespace SabiScore.Benchmarks.Parts;

/// <summary>
/// One trial of a search with XGBoost, and the same by the same library from Python, in turns: matrices, five folds of training, forecasts. The data is handed over before.
/// </summary>
internal sealed class PeersPart : Part
{
    private const int Repeats = 5;
    private const double Tolerance = 1e-6;

    public override string Name => "peers";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var task = new TrialTask(workspace.Features);
        var options = new XGBoostOptions { Rounds = 300, MaxDepth = 6, Eta = 0.05, MinChildWeight = 5, Lambda = 1, ColumnFraction = 0.7, RowFraction = 0.7 };
        var learner = new XGBoostLearner("xgboost", options);
        var run = new LearnerRun();
        await using var python = await PythonPeer.StartAsync(workspace.Scratch.CreateSubdirectory("peer"), task, learner.Parameters, run, cancellationToken);
        var (ours, own, builtIn) = (new List<double>(), new List<double>(), new List<double>());
        var apart = 0.0;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var started = Stopwatch.GetTimestamp();
            var outputs = task.Run(learner, run, cancellationToken);
            ours.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            own.Add(await python.RunAsync("soft", cancellationToken));
            apart = Math.Max(apart, outputs.Zip(python.Outputs(), (a, b) => Math.Abs(a - b)).Max());
            builtIn.Add(await python.RunAsync("builtin", cancellationToken));
        }

        var size = $"5 folds × 300 rounds of 3 trees, depth 6, {TrialTask.Rows:N0} × {TrialTask.Columns}";
        var how = string.Create(CultureInfo.InvariantCulture, $"{learner.Library} and {python.Version}, {run.Threads} threads, 63 bins, columns and rows .7; medians of {Repeats} in turns");
        yield return new Figure($"XGBoost, one trial: {size}", Median(ours), null, "s", how);
        yield return new Figure(
            "… as a share of the same from Python", Median(ours.Zip(own, (a, b) => a / b)), 1.05, "×",
            string.Create(CultureInfo.InvariantCulture, $"median ratio; Python {Median(own):0.0} s, soft labels by derivatives in numpy; forecasts at most {apart:0.0e+0} apart"));
        yield return new Figure("… forecasts apart from Python's, in millionths", apart * 1e6, Tolerance * 1e6, "", "greatest difference of a logit");
        yield return new Figure(
            "… as a share of Python's with the library's own objective", Median(ours.Zip(builtIn, (a, b) => a / b)), null, "×",
            string.Create(CultureInfo.InvariantCulture, $"results as labels, no derivatives outside the library: another task; Python {Median(builtIn):0.0} s"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Repeats / 2);
}
