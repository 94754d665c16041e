using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Backtest;

/// <summary>What a backtest gives.</summary>
/// <param name="Matches">Every match of the seasons, in order of date.</param>
/// <param name="Models">The model of each season.</param>
internal sealed record BacktestRun(IReadOnlyList<BacktestMatch> Matches, IReadOnlyList<(Season Season, TrainedForecastModel Trained)> Models);
