using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest;

/// <summary>Flat stakes on the published forecast: one bet a match, at the best price of a named bookmaker.</summary>
internal static class BettingRule
{
    private static readonly Naira Stake = new StakingOptions().UnitStake;

    public static IReadOnlyList<BacktestBet> Apply(IEnumerable<BacktestMatch> matches, double leastEdge, double greatestPrice)
    {
        var staking = new StakingPolicy(new StakingOptions { Method = StakingMethod.Flat, GreatestExposure = 1, LeagueDayCorrelation = 0, GreatestShare = 1 });
        var finder = new ValueBetFinder(new ValueBetOptions { LeastEdge = leastEdge, GreatestPrice = greatestPrice }, staking);
        var bankroll = Stake.Times(1e6);
        return
        [
            .. from match in matches
               from bet in finder.Find([Forecast(match)], bankroll, []).Bets
               where bet.Stake > Naira.Zero
               select Settle(match, bet),
        ];
    }

    private static BettingForecast Forecast(BacktestMatch match) => new()
    {
        Fixture = match.Match.Fixture,
        Prices = match.Match.Opening,
        Probabilities = match.Forecast.Published,
        Completeness = match.Forecast.Completeness,
        MarketAware = match.Forecast.MarketAware,
        ModelVersion = match.ModelVersion,
    };

    private static BacktestBet Settle(BacktestMatch match, ValueBet bet)
    {
        var outcome = bet.Selection.Outcome!.Value;
        var settlement = Settlement.Of(bet.Selection, bet.Price, bet.Stake, match.Match.Result);
        var value = ClosingLineValue.Of(bet.Price, outcome, match.Match.Closing);
        return new BacktestBet(match, bet, outcome, new SettledBet(match.Match.Fixture.Date, settlement, value));
    }
}
