using SabiScore.Domain.Evaluation;
using SabiScore.Domain.Models;

namespace SabiScore.Trainer.Calibrating;

/// <summary>A live calibration as it was fitted, and whether it is served.</summary>
internal sealed record LiveCalibrationFit
{
    /// <summary>What is served: the fitted one, or no change.</summary>
    public required Calibration Served { get; init; }

    /// <summary>Settled forecasts it was fitted on.</summary>
    public required int Samples { get; init; }

    /// <summary>First kick-off among them, UTC.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Last kick-off among them, UTC.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Whether the last 24 hours held too few, so that earlier ones were taken in.</summary>
    public required bool IsWidened { get; init; }

    /// <summary>What calibrations fitted in the same way gained on later matches, in log loss a match; above 0 is better.</summary>
    public required Estimate Gain { get; init; }

    /// <summary>Three-class Brier score of what is served on its samples, 0..2.</summary>
    public required double Brier { get; init; }

    /// <summary>Share of its samples whose likeliest outcome came, 0..1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean probability of the likeliest outcome, 0..1.</summary>
    public required double AverageConfidence { get; init; }
}
