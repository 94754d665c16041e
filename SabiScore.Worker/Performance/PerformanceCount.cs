using SabiScore.Data.Store.Betting;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.Performance;

/// <summary>The figures of one window and league.</summary>
internal static class PerformanceCount
{
    public static PerformanceRow Of(
        string window,
        string? league,
        IReadOnlyList<PlayedMatch> played,
        IReadOnlyDictionary<FixtureId, ProbabilityTriple> forecasts,
        IReadOnlyList<ValueBetRow> settledBets,
        DataKind kind)
    {
        var (model, market) = (new ForecastScorer(), new ForecastScorer());
        foreach (var match in played)
        {
            model.Add(forecasts[match.Fixture.Id], match.Result.Outcome);
            if ((ReferencePrices.Fair(match.Closing) ?? ReferencePrices.Fair(match.Opening)) is { } fair)
            {
                market.Add(fair, match.Result.Outcome);
            }
        }

        var ids = played.Select(match => match.Fixture.Id.Value).ToHashSet();
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
            FirstDate = played.Min(match => match.Fixture.Date),
            LastDate = played.Max(match => match.Fixture.Date),
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

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
