using SabiScore.Domain.Betting;

namespace SabiScore.Worker.ValueBets;

/// <summary>Where the bankroll stands before a search.</summary>
/// <param name="Bankroll">What there is to bet with, open stakes included.</param>
/// <param name="Open">Stakes not settled.</param>
/// <param name="Staked">Matches, among those asked for, that have a stake already.</param>
internal sealed record BettingPosition(Naira Bankroll, IReadOnlyCollection<OpenBet> Open, IReadOnlySet<long> Staked);
