using SabiScore.Domain.Betting;

namespace SabiScore.Domain.Evaluation;

/// <summary>A bet that has ended, as evaluation sees it.</summary>
/// <param name="Date">Date of its match.</param>
/// <param name="Settlement">Stake and what came back.</param>
/// <param name="ClosingLineValue">What it was worth at closing prices; null where the match has none.</param>
public sealed record SettledBet(DateOnly Date, Settlement Settlement, ClosingLineValue? ClosingLineValue);
