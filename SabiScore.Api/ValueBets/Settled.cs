using SabiScore.Domain.Betting;

namespace SabiScore.Api.ValueBets;

/// <summary>How a bet ended.</summary>
/// <param name="Outcome">Won, lost, returned.</param>
/// <param name="PayoutNaira">What came back, stake included.</param>
/// <param name="ClosingLineValue">Price taken × fair closing probability − 1; nothing without closing prices.</param>
/// <param name="SettledAt">Football's time, UTC.</param>
public sealed record Settled(BetOutcome Outcome, decimal PayoutNaira, double? ClosingLineValue, DateTimeOffset SettledAt);
