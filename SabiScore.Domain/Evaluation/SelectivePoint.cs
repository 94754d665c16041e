namespace SabiScore.Domain.Evaluation;

/// <summary>Accuracy on the surest forecasts.</summary>
/// <param name="Coverage">Share of all matches, 0..1.</param>
/// <param name="Count">Matches.</param>
/// <param name="LeastConfidence">Probability of the likeliest outcome of the least sure among them, 0..1.</param>
/// <param name="Accuracy">Share of them whose likeliest outcome happened, 0..1.</param>
public sealed record SelectivePoint(double Coverage, int Count, double LeastConfidence, double Accuracy);
