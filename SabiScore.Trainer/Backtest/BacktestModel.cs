using SabiScore.Domain.Football;
using SabiScore.Trainer.Recipe;

namespace SabiScore.Trainer.Backtest;

/// <summary>One model of a backtest.</summary>
/// <param name="Season">Season that it forecasts, or forecasts a month of.</param>
/// <param name="From">Date of its first match; it knows matches before this date only.</param>
/// <param name="Trained">The model.</param>
internal sealed record BacktestModel(Season Season, DateOnly From, TrainedForecastModel Trained);
