using System.Runtime.InteropServices;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>Accumulates a forecaster's scores, match by match.</summary>
public sealed class ForecastScorer
{
    private readonly List<double> rankedProbabilityScores = [];
    private readonly ConfusionMatrix confusion = new();
    private double logLoss;
    private double brier;

    /// <summary>Matches so far.</summary>
    public int Count => rankedProbabilityScores.Count;

    /// <summary>How often forecasts of each probability came true.</summary>
    public CalibrationCurve Calibration { get; } = new();

    /// <summary>How accurate the surest forecasts are.</summary>
    public SelectiveAccuracy Selective { get; } = new();

    /// <summary>Ranked probability score of each match, in the order added; valid until the next one is.</summary>
    public ReadOnlySpan<double> RankedProbabilityScores => CollectionsMarshal.AsSpan(rankedProbabilityScores);

    /// <summary>The scores so far.</summary>
    public ForecastScore Score => new()
    {
        Matches = Count,
        RankedProbabilityScore = Estimate.OfMean(RankedProbabilityScores).Mean,
        LogLoss = logLoss / Count,
        BrierScore = brier / Count,
        Accuracy = confusion.Accuracy,
        MacroF1 = Count == 0 ? double.NaN : confusion.MacroF1,
        CalibrationError = Calibration.Error,
    };

    /// <summary>Adds a match.</summary>
    public void Add(ProbabilityTriple forecast, Outcome outcome)
    {
        rankedProbabilityScores.Add(RankedProbabilityScore.Of(forecast, outcome));
        logLoss += LogLoss.Of(forecast, outcome);
        brier += BrierScore.Of(forecast, outcome);
        confusion.Add(forecast, outcome);
        Calibration.Add(forecast, outcome);
        Selective.Add(forecast, outcome);
    }
}
