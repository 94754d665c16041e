using SabiScore.Data.Store.Betting;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.Performance;

/// <summary>The figures of one window and league.</summary>
internal static class PerformanceCount
{
    public static PerformanceRow Of(
        string window,
        string? league,
        DataKind kind,
        IReadOnlyList<RecordedForecast> scored,
        IReadOnlyList<ValueBetRow> settledBets)
    {
        var (model, market) = (new ForecastScorer(), new ForecastScorer());
        foreach (var match in scored)
        {
            model.Add(match.Forecast, match.Outcome);
            if (match.Market is { } fair)
            {
                market.Add(fair, match.Outcome);
            }
        }

        var ids = scored.Select(match => match.Fixture.Id.Value).ToHashSet();
        var bank = new Bankroll(Naira.Zero);
        foreach (var bet in settledBets.Where(bet => ids.Contains(bet.FixtureId)))
        {
            bank.Add(new SettledBet(
                DateOnly.FromDateTime(bet.SettledAt!.Value.UtcDateTime),
                new Settlement(bet.Outcome!.Value, bet.Stake, bet.Payout!.Value),
                bet.ClosingLineValue is { } value ? new ClosingLineValue(value) : null));
        }

        var (score, beside, money) = (model.Score, market.Score, bank.Summary);
        return new PerformanceRow
        {
            Window = window,
            LeagueCode = league,
            FirstDate = scored.Min(match => match.Fixture.Date),
            LastDate = scored.Max(match => match.Fixture.Date),
            Matches = score.Matches,
            Accuracy = Known(score.Accuracy),
            MacroF1 = Known(score.MacroF1),
            Brier = Known(score.BrierScore),
            Rps = Known(score.RankedProbabilityScore),
            LogLoss = Known(score.LogLoss),
            MarketMatches = beside.Matches,
            MarketBrier = Known(beside.BrierScore),
            MarketRps = Known(beside.RankedProbabilityScore),
            MarketLogLoss = Known(beside.LogLoss),
            Bets = money.Bets,
            Staked = money.Staked,
            Profit = money.Profit,
            Roi = Known(money.ReturnOnInvestment.Mean),
            ClosingLineValue = Known(money.ClosingLineValue.Mean),
            Kind = kind,
        };
    }

    /// <summary>Whether two counts of any moments say the same.</summary>
    public static bool IsSame(PerformanceRow one, PerformanceRow other) => Figures(one).Equals(Figures(other));

    private static object Figures(PerformanceRow row) => new
    {
        row.Window,
        row.LeagueCode,
        row.Kind,
        row.FirstDate,
        row.LastDate,
        row.Matches,
        row.Accuracy,
        row.MacroF1,
        row.Brier,
        row.Rps,
        row.LogLoss,
        row.MarketMatches,
        row.MarketBrier,
        row.MarketRps,
        row.MarketLogLoss,
        row.Bets,
        row.Staked,
        row.Profit,
        row.Roi,
        row.ClosingLineValue,
        row.Detail,
    };

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
