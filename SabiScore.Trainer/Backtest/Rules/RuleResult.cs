using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Rules;

/// <summary>What a rule brought.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Summary">Bets, return, closing-line value, drawdown.</param>
/// <param name="Curve">Balance after each day with a bet, the start first.</param>
/// <param name="Bets">The bets with what was staked, in order of date.</param>
internal sealed record RuleResult(Rule Rule, BankrollSummary Summary, IReadOnlyList<(DateOnly Date, Naira Balance)> Curve, IReadOnlyList<SettledBet> Bets);
