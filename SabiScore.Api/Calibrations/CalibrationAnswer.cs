using SabiScore.Api.Forecasting;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Calibrations;

/// <summary>The calibration that follows a league's forecasts live, after the model's own.</summary>
public sealed record CalibrationAnswer
{
    /// <summary>League code.</summary>
    public required string League { get; init; }

    /// <summary>The model whose forecasts it corrects; those of another one it leaves alone.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Whether it changes anything: only where such fits have made later matches better by more than chance.</summary>
    public required bool IsApplied { get; init; }

    /// <summary>Slopes of home, draw, away on the log of the probability (platt_a).</summary>
    public required IReadOnlyList<double> Slopes { get; init; }

    /// <summary>Intercepts of home, draw, away (platt_b).</summary>
    public required IReadOnlyList<double> Intercepts { get; init; }

    /// <summary>Three-class Brier score on its samples after calibration, 0 to 2.</summary>
    public required double BrierScore { get; init; }

    /// <summary>Share of its samples whose likeliest outcome came, 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean probability of the likeliest outcome, 0 to 1.</summary>
    public required double AverageConfidence { get; init; }

    /// <summary>Settled forecasts it was fitted on.</summary>
    public required int Samples { get; init; }

    /// <summary>First kick-off among them, UTC.</summary>
    public required DateTimeOffset WindowFrom { get; init; }

    /// <summary>Last kick-off among them, UTC.</summary>
    public required DateTimeOffset WindowTo { get; init; }

    /// <summary>When it was fitted, UTC.</summary>
    public required DateTimeOffset FittedAt { get; init; }

    internal static CalibrationAnswer Of(League league, LiveCalibration live) => new()
    {
        League = league.Code,
        ModelVersion = live.ModelVersion,
        IsApplied = !live.ToCalibration().IsIdentity,
        Slopes = live.Slopes,
        Intercepts = live.Intercepts,
        BrierScore = live.Brier,
        Accuracy = live.Accuracy,
        AverageConfidence = live.AverageConfidence,
        Samples = live.Samples,
        WindowFrom = live.WindowFrom,
        WindowTo = live.WindowTo,
        FittedAt = live.FittedAt,
    };
}
