using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Backtest.Findings;
using SabiScore.Trainer.Tests.Recipe;

namespace SabiScore.Trainer.Tests.Backtest;

/// <summary>The last generated season forecast by the linear members, once for all tests.</summary>
internal static class GeneratedBacktest
{
    public static readonly BacktestOptions Options = new() { Data = "nowhere", Seasons = [GeneratedTraining.Last], LeastEdge = 0.02, Training = GeneratedTraining.Quick };

    private static readonly Lazy<BacktestRun> LazyRun = new(() =>
        BacktestRunner.Run(GeneratedTraining.Set, GeneratedTraining.Table, Options.Seasons, Options.Training, null, CancellationToken.None));

    private static readonly Lazy<BacktestFindings> LazyFindings = new(() => new BacktestFindings(Options, GeneratedTraining.Table, Run));

    public static BacktestRun Run => LazyRun.Value;

    public static BacktestFindings Findings => LazyFindings.Value;
}
