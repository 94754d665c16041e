using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Trainer.Backtest.Rules;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>Counts opportunities by edge; a month is a calendar month in which a match was played.</summary>
internal static class Opportunities
{
    private static readonly double[] Edges = [0, 0.01, 0.02, Edge.DefaultLeast, 0.06, 0.1];

    public static IReadOnlyList<OpportunityCount> Of(IReadOnlyList<BacktestMatch> matches, double greatestPrice)
    {
        var months = matches.Select(match => (match.Match.Fixture.Date.Year, match.Match.Fixture.Date.Month)).Distinct().Count();
        List<double> edges =
        [
            .. from match in matches
               where match.Forecast.MarketAware && match.Match.Opening is not null
               from outcome in Enum.GetValues<Outcome>()
               let price = RulePrices.Of(match.Match.Opening!, outcome, PriceSource.BestNamed)
               where price is not null
               select (match.Forecast.Published[outcome] * price.Value) - 1,
        ];
        return
        [
            .. from least in Edges
               let outcomes = edges.Count(edge => edge >= least)
               let rule = new Rule(least, PriceSource.BestNamed, StakingMethod.Flat, Capped: false)
               let bets = matches.Count(match => RulePrices.Best(match, rule, greatestPrice) is not null)
               select new OpportunityCount(least, outcomes, bets, (double)outcomes / months, (double)bets / months),
        ];
    }
}
