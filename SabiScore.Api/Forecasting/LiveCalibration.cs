using SabiScore.Data.Store.Models;
using SabiScore.Domain.Models;

namespace SabiScore.Api.Forecasting;

/// <summary>A league's live calibration as it is cached.</summary>
internal sealed record LiveCalibration
{
    public required long Id { get; init; }

    public required string ModelVersion { get; init; }

    /// <summary>platt_a of home, draw, away.</summary>
    public required IReadOnlyList<double> Slopes { get; init; }

    /// <summary>platt_b of home, draw, away.</summary>
    public required IReadOnlyList<double> Intercepts { get; init; }

    public required double Brier { get; init; }

    public required double Accuracy { get; init; }

    public required double AverageConfidence { get; init; }

    public required int Samples { get; init; }

    public required DateTimeOffset WindowFrom { get; init; }

    public required DateTimeOffset WindowTo { get; init; }

    public required DateTimeOffset FittedAt { get; init; }

    /// <summary>What corrects this model's forecasts; nothing where it was fitted for another one.</summary>
    public Calibration? For(ForecastModel model) => ModelVersion == model.Version ? ToCalibration() : null;

    public Calibration ToCalibration() => new(Slopes, Intercepts);

    public static LiveCalibration Of(CalibrationRow row) => new()
    {
        Id = row.Id,
        ModelVersion = row.ModelVersion,
        Slopes = row.ToCalibration().Slopes,
        Intercepts = row.ToCalibration().Intercepts,
        Brier = row.Brier,
        Accuracy = row.Accuracy,
        AverageConfidence = row.AverageConfidence,
        Samples = row.Samples,
        WindowFrom = row.WindowFrom,
        WindowTo = row.WindowTo,
        FittedAt = row.FittedAt,
    };
}
