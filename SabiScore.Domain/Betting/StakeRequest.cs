using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>A bet whose size is asked for.</summary>
/// <param name="League">League of its match.</param>
/// <param name="Date">Date of its match.</param>
/// <param name="Probability">Probability that it wins, 0..1.</param>
/// <param name="Price">The price offered.</param>
public sealed record StakeRequest(League League, DateOnly Date, double Probability, DecimalOdds Price);
