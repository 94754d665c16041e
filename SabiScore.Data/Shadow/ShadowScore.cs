namespace SabiScore.Data.Shadow;

/// <summary>Mean scores; lower is better.</summary>
/// <param name="Brier">Three-class Brier score, 0..2.</param>
/// <param name="Rps">Ranked probability score, halved, 0..1.</param>
/// <param name="LogLoss">−log of the probability of what came.</param>
public readonly record struct ShadowScore(double Brier, double Rps, double LogLoss);
