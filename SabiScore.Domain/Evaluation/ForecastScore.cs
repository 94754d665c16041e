namespace SabiScore.Domain.Evaluation;

/// <summary>How good a forecaster was over a set of matches; NaN throughout where there were none.</summary>
public sealed record ForecastScore
{
    /// <summary>Matches.</summary>
    public required int Matches { get; init; }

    /// <summary>Mean ranked probability score, halved: 0..1, lower is better.</summary>
    public required double RankedProbabilityScore { get; init; }

    /// <summary>Mean logarithmic loss: 0 or more, lower is better.</summary>
    public required double LogLoss { get; init; }

    /// <summary>Mean Brier score, three-class sum: 0..2, lower is better.</summary>
    public required double BrierScore { get; init; }

    /// <summary>Share of matches whose likeliest outcome happened, 0..1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean F1 over the three outcomes, 0..1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Expected calibration error over 20 bins and three outcomes a match, 0..1.</summary>
    public required double CalibrationError { get; init; }
}
