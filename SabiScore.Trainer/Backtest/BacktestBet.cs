using SabiScore.Domain.Betting;
using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Football;

namespace SabiScore.Trainer.Backtest;

/// <summary>A bet that the rule would have placed, and what became of it.</summary>
internal sealed record BacktestBet(BacktestMatch Match, ValueBet Bet, Outcome Outcome, SettledBet Settled);
