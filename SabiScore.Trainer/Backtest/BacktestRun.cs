namespace SabiScore.Trainer.Backtest;

/// <summary>What a backtest gives.</summary>
/// <param name="Matches">Every match of the seasons, in order of date.</param>
/// <param name="Models">The models, in order of date.</param>
internal sealed record BacktestRun(IReadOnlyList<BacktestMatch> Matches, IReadOnlyList<BacktestModel> Models);
