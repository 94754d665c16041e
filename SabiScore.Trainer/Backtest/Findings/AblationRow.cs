using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Backtest.Findings;

/// <summary>What the blend loses without some members: Brier score without them, the weights chosen anew, minus Brier score with all.</summary>
/// <param name="Without">What is left out.</param>
/// <param name="Weight">Mean weight that it has in the whole blend.</param>
/// <param name="Validation">On the last model's validation seasons; above 0: it helps.</param>
/// <param name="Test">On the seasons forecast.</param>
internal sealed record AblationRow(string Without, double Weight, PairedComparison Validation, PairedComparison Test);
