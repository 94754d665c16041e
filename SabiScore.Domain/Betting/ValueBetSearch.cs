namespace SabiScore.Domain.Betting;

/// <summary>What a search for value bets found.</summary>
/// <param name="Bets">The bets, largest edge first, at most one a match.</param>
/// <param name="NearMisses">What is not bet and why not, largest edge first; matches without an edge last.</param>
public sealed record ValueBetSearch(IReadOnlyList<ValueBet> Bets, IReadOnlyList<NearMiss> NearMisses);
