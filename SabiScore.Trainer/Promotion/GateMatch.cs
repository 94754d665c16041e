using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Trainer.Promotion;

/// <summary>A match after the cutoff, and what was said of it.</summary>
/// <param name="League">Its league.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Challenger">By the challenger's recipe, fitted before the cutoff.</param>
/// <param name="Champion">By the champion's; null where there is none to compare with.</param>
/// <param name="BaseRates">Shares of the outcomes in the league before the cutoff.</param>
/// <param name="Market">Fair closing price, or the early one; null without.</param>
internal sealed record GateMatch(League League, Outcome Outcome, ProbabilityTriple Challenger, ProbabilityTriple? Champion, ProbabilityTriple BaseRates, ProbabilityTriple? Market);
