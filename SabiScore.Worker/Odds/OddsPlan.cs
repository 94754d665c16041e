using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.Odds;

/// <summary>What is asked for now.</summary>
/// <param name="Leagues">The leagues, the one with the most need first.</param>
/// <param name="Decision">What the quota allows.</param>
/// <param name="Remaining">Credits left, as the provider said; null where it has not yet.</param>
internal sealed record OddsPlan(IReadOnlyList<League> Leagues, BudgetDecision Decision, int? Remaining);
