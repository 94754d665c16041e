using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Backtest;

/// <summary>One match that was forecast as if it were still to come.</summary>
/// <param name="Match">The match as it was played.</param>
/// <param name="HomeName">Home club as its file writes it.</param>
/// <param name="AwayName">Away club as its file writes it.</param>
/// <param name="Forecast">What the model of before the season said.</param>
/// <param name="ModelVersion">Which model.</param>
internal sealed record BacktestMatch(PlayedMatch Match, string HomeName, string AwayName, Forecast Forecast, string ModelVersion)
{
    /// <summary>Row of the feature table.</summary>
    public int Row { get; init; }
}
