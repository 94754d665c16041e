using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Promotion;

/// <summary>Scores of one forecaster in the gate's report.</summary>
internal sealed record GateScore(int Matches, double Brier, double Rps, double LogLoss, double Accuracy, double CalibrationError)
{
    /// <summary>Nothing for a forecaster that said nothing.</summary>
    public static GateScore? Of(ForecastScorer scorer) => scorer.Count == 0 ? null
        : scorer.Score is var score ? new GateScore(score.Matches, score.BrierScore, score.RankedProbabilityScore, score.LogLoss, score.Accuracy, score.CalibrationError) : null;
}
