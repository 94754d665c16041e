using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Evaluation;

/// <summary>The betting rule on real prices: which bets it makes and what they were worth, against an independent count of the same rule.</summary>
public sealed class GoldenBetsTests
{
    // One bet a match at the best named price up to 6 that the market's maximum does not belie, flat stakes, counted by a program that shares nothing with this one.
    [Theory]
    [InlineData("line_move", 0.02, 591, 0.030884, 0.005055, 0.060152)]
    [InlineData("line_move", 0.042, 66, 0.033248, 0.021203, 0.074848)]
    [InlineData("blend", 0.02, 638, 0.022333, 0.004596, 0.132273)]
    [InlineData("blend", 0.042, 93, 0.036244, 0.014588, 0.146344)]
    public void Find_GoldenForecasts_MakesTheBetsOfAnIndependentCount(string kind, double leastEdge, int bets, double value, double halfInterval, double roi)
    {
        if (!RealData.IsThere() || RealData.Reference is null)
        {
            return;
        }

        var summary = Bet(GoldenForecasts.Read(kind), leastEdge);

        Assert.Equal((bets, bets), (summary.Bets, summary.ClosingLineValue.Count));
        Assert.Equal(value, summary.ClosingLineValue.Mean, 1e-6);
        Assert.Equal(halfInterval, summary.ClosingLineValue.High - summary.ClosingLineValue.Mean, 1e-6);
        Assert.Equal(roi, summary.ReturnOnInvestment.Mean, 1e-5);
    }

    private static BankrollSummary Bet(IEnumerable<(PlayedMatch Match, ProbabilityTriple Forecast)> forecasts, double leastEdge)
    {
        var staking = new StakingPolicy(new StakingOptions { Method = StakingMethod.Flat });
        var finder = new ValueBetFinder(new ValueBetOptions { LeastEdge = leastEdge }, staking);
        var plenty = staking.Options.UnitStake.Times(1000);
        var bankroll = new Bankroll(plenty);
        foreach (var (match, forecast) in forecasts)
        {
            var offer = new BettingForecast
            {
                Fixture = match.Fixture,
                Prices = match.Opening,
                Probabilities = forecast,
                Completeness = 1,
                MarketAware = true,
                ModelVersion = "00000000",
            };
            foreach (var bet in finder.Find([offer], plenty, []).Bets)
            {
                var settlement = Settlement.Of(bet.Selection, bet.Price, bet.Stake, match.Result);
                bankroll.Add(new SettledBet(match.Fixture.Date, settlement, ClosingLineValue.Of(bet.Price, bet.Selection.Outcome!.Value, match.Closing)));
            }
        }

        return bankroll.Summary;
    }
}
