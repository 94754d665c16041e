using System.Globalization;
using SabiScore.Domain.Betting;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>A way to bet on the published forecast: at most one bet a match.</summary>
/// <param name="LeastEdge">Least edge of a bet, .042 for 4.2 %.</param>
/// <param name="Source">Whose price.</param>
/// <param name="Method">Flat or Kelly.</param>
/// <param name="Capped">Whether the staking policy's caps hold: 5 % a bet, 25 % open, less on a busy league-day.</param>
internal sealed record Rule(double LeastEdge, PriceSource Source, StakingMethod Method, bool Capped)
{
    /// <summary>Whether somebody offers the price.</summary>
    public bool Bookable => Source is PriceSource.BestNamed or PriceSource.Bet365;

    public string Price => Source switch
    {
        PriceSource.BestNamed => "best named bookmaker",
        PriceSource.Bet365 => "Bet365",
        PriceSource.Average => "average (not bookable)",
        _ => "maximum (not bookable)",
    };

    public string Stakes => (Method == StakingMethod.Flat ? "flat" : "1/8 Kelly") + (Capped ? ", capped" : ", no caps");

    public string Name => string.Create(CultureInfo.InvariantCulture, $"edge {LeastEdge * 100:0.0} %, {Price}, {Stakes}");

    public StakingOptions Staking => Capped
        ? new StakingOptions { Method = Method }
        : new StakingOptions { Method = Method, GreatestExposure = 1, LeagueDayCorrelation = 0, GreatestShare = 1 };
}
