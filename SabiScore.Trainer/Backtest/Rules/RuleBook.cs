using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>Plays a rule through the matches, day by day: the stakes of a day are sized by what there was in the morning.</summary>
internal static class RuleBook
{
    /// <summary>A hundred unit stakes.</summary>
    public static readonly Naira Start = new StakingOptions().UnitStake.Times(100);

    public static RuleResult Play(IEnumerable<BacktestMatch> matches, Rule rule, double greatestPrice)
    {
        var staking = new StakingPolicy(rule.Staking);
        var bankroll = new Bankroll(Start);
        var curve = new List<(DateOnly Date, Naira Balance)>();
        var settled = new List<SettledBet>();
        foreach (var day in matches.GroupBy(match => match.Match.Fixture.Date).OrderBy(day => day.Key))
        {
            List<RuleBet> wanted = [.. day.Select(match => RulePrices.Best(match, rule, greatestPrice)).OfType<RuleBet>().OrderByDescending(bet => bet.Edge)];
            // Flat stakes without caps are a yardstick: they go on when the bankroll is gone.
            var available = rule is { Method: StakingMethod.Flat, Capped: false } ? Start.Times(1e6) : bankroll.Balance;
            var stakes = staking.Stakes([.. wanted.Select(bet => bet.Request)], available, []);
            List<SettledBet> placed = [.. wanted.Zip(stakes).Where(pair => pair.Second > Naira.Zero).Select(pair => pair.First.Settle(pair.Second))];
            placed.ForEach(bankroll.Add);
            settled.AddRange(placed);
            if (curve.Count == 0)
            {
                curve.Add((day.Key, Start));
            }

            if (placed.Count > 0)
            {
                curve.Add((day.Key, bankroll.Balance));
            }
        }

        return new RuleResult(rule, bankroll.Summary, curve, settled);
    }
}
