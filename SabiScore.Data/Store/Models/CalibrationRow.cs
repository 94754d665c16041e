using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Data.Store.Models;

/// <summary>A calibration of one league: slope and intercept per outcome on the logit scale.</summary>
public sealed class CalibrationRow
{
    /// <summary>Identity, rising with time.</summary>
    public long Id { get; set; }

    /// <summary>League.</summary>
    public required string LeagueCode { get; set; }

    /// <summary>The model whose forecasts it corrects.</summary>
    public required string ModelVersion { get; set; }

    /// <summary>platt_a of home.</summary>
    public double HomeSlope { get; set; }

    /// <summary>platt_b of home.</summary>
    public double HomeIntercept { get; set; }

    /// <summary>platt_a of the draw.</summary>
    public double DrawSlope { get; set; }

    /// <summary>platt_b of the draw.</summary>
    public double DrawIntercept { get; set; }

    /// <summary>platt_a of away.</summary>
    public double AwaySlope { get; set; }

    /// <summary>platt_b of away.</summary>
    public double AwayIntercept { get; set; }

    /// <summary>Three-class Brier score on its samples after calibration, 0..2.</summary>
    public double Brier { get; set; }

    /// <summary>Share of its samples whose likeliest outcome came, 0..1.</summary>
    public double Accuracy { get; set; }

    /// <summary>Mean probability of the likeliest outcome, 0..1.</summary>
    public double AverageConfidence { get; set; }

    /// <summary>Settled forecasts it was fitted on.</summary>
    public int Samples { get; set; }

    /// <summary>First kick-off among them, UTC.</summary>
    public DateTimeOffset WindowFrom { get; set; }

    /// <summary>Last kick-off among them, UTC.</summary>
    public DateTimeOffset WindowTo { get; set; }

    /// <summary>When it was fitted, UTC.</summary>
    public DateTimeOffset FittedAt { get; set; }

    /// <summary>What matches it was fitted on.</summary>
    public DataKind Kind { get; set; }

    /// <summary>The calibration itself.</summary>
    public Calibration ToCalibration() => new([HomeSlope, DrawSlope, AwaySlope], [HomeIntercept, DrawIntercept, AwayIntercept]);
}
