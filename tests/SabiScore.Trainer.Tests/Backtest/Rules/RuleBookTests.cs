using SabiScore.Domain.Betting;
using SabiScore.Trainer.Backtest;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Tests.Backtest.Rules;

public sealed class RuleBookTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.042)]
    public void Play_FlatAtBestNamed_SameBetsAsTheProductsFinder(double leastEdge)
    {
        var product = BettingRule.Apply(GeneratedBacktest.Run.Matches, leastEdge, 6);
        var rule = RuleBook.Play(GeneratedBacktest.Run.Matches, new Rule(leastEdge, PriceSource.BestNamed, StakingMethod.Flat, Capped: false), 6);
        Assert.True(leastEdge > 0 || product.Count > 20);
        Assert.Equal(
            product.Select(bet => bet.Settled).OrderBy(bet => bet.Date).ThenBy(bet => bet.ToString(), StringComparer.Ordinal),
            rule.Bets.OrderBy(bet => bet.Date).ThenBy(bet => bet.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void Play_CappedKelly_NeverMoreThanItsSharesOfTheMorning()
    {
        var result = Play(PriceSource.Maximum, StakingMethod.Kelly, capped: true);
        var balance = RuleBook.Start;
        Assert.True(result.Summary.Bets > 20);
        foreach (var day in result.Bets.GroupBy(bet => bet.Date))
        {
            Assert.All(day, bet => Assert.InRange(bet.Settlement.Stake.Kobo, 1, balance.Times(0.05).Kobo));
            Assert.InRange(day.Sum(bet => bet.Settlement.Stake.Kobo), 1, balance.Times(0.25).Kobo);
            balance = day.Aggregate(balance, (sum, bet) => sum + bet.Settlement.Profit);
        }

        Assert.Equal((balance, balance), (result.Summary.Balance, result.Curve[^1].Balance));
    }

    [Fact]
    public void Play_Maximum_HasAtLeastTheBetsOfOneBookmaker() =>
        Assert.True(Play(PriceSource.Maximum, StakingMethod.Flat, false).Summary.Bets > Play(PriceSource.Bet365, StakingMethod.Flat, false).Summary.Bets);

    [Fact]
    public void Of_AnEdge_ThatRuleIsFirstAndNoneTwice()
    {
        var rules = RuleMatrix.Of(0.03);
        Assert.Equal(new Rule(0.03, PriceSource.BestNamed, StakingMethod.Flat, false), rules[0]);
        Assert.Equal(rules.Count, rules.Distinct().Count());
        Assert.Equal([0.03, 0.02, 0.042], rules.Select(rule => rule.LeastEdge).Distinct());
        Assert.All(rules, rule => Assert.Equal(!rule.Bookable, rule.Price.Contains("not bookable", StringComparison.Ordinal)));
    }

    [Fact]
    public void Percent_AShare_IsWrittenOnce() =>
        Assert.Equal(["+2.5 %", "-3.0 %", "–"], new[] { 0.025, -0.03, double.NaN }.Select(RuleTable.Percent));

    private static RuleResult Play(PriceSource source, StakingMethod method, bool capped) =>
        RuleBook.Play(GeneratedBacktest.Run.Matches, new Rule(0, source, method, capped), 6);
}
