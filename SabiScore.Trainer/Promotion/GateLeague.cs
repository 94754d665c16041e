namespace SabiScore.Trainer.Promotion;

/// <summary>One league in the gate's report.</summary>
internal sealed record GateLeague(string League, GateScore Challenger, GateScore? Champion, GateScore? Market, GateDifference? Brier);
