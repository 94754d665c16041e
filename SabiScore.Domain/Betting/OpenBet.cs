using SabiScore.Domain.Football;

namespace SabiScore.Domain.Betting;

/// <summary>A bet that is placed and not settled.</summary>
/// <param name="League">League of its match.</param>
/// <param name="Date">Date of its match.</param>
/// <param name="Stake">What is at stake.</param>
public sealed record OpenBet(League League, DateOnly Date, Naira Stake);
