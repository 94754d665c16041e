namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>How many outcomes of the matches forecast were offered above their worth, at the best price of a named bookmaker.</summary>
/// <param name="LeastEdge">Least edge.</param>
/// <param name="Outcomes">Outcomes at any price.</param>
/// <param name="Bets">Bets of the product's rule: one a match, price limit and the other guards.</param>
/// <param name="OutcomesPerMonth">By months of play.</param>
/// <param name="BetsPerMonth">By months of play.</param>
internal sealed record OpportunityCount(double LeastEdge, int Outcomes, int Bets, double OutcomesPerMonth, double BetsPerMonth);
