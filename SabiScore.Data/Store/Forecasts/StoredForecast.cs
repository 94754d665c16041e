using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Forecasts;

/// <summary>What a model said of a match at a moment.</summary>
public abstract class StoredForecast
{
    /// <summary>The match.</summary>
    public long FixtureId { get; set; }

    /// <summary>The model.</summary>
    public required string ModelVersion { get; set; }

    /// <summary>Football's time of the forecast, UTC.</summary>
    public DateTimeOffset AsOf { get; set; }

    /// <summary>Published probability of home.</summary>
    public double Home { get; set; }

    /// <summary>Published probability of the draw.</summary>
    public double Draw { get; set; }

    /// <summary>Published probability of away.</summary>
    public double Away { get; set; }

    /// <summary>Probability of home without prices of the match.</summary>
    public double FundamentalHome { get; set; }

    /// <summary>Probability of the draw without prices.</summary>
    public double FundamentalDraw { get; set; }

    /// <summary>Probability of away without prices.</summary>
    public double FundamentalAway { get; set; }

    /// <summary>Fair probability of home by the reference price; null without one.</summary>
    public double? MarketHome { get; set; }

    /// <summary>Fair probability of the draw.</summary>
    public double? MarketDraw { get; set; }

    /// <summary>Fair probability of away.</summary>
    public double? MarketAway { get; set; }

    /// <summary>Whether the published forecast saw prices of the match.</summary>
    public bool MarketAware { get; set; }

    /// <summary>Share of the model's inputs that were known, 0..1.</summary>
    public double Completeness { get; set; }

    /// <summary>When the prices it saw were captured, UTC.</summary>
    public DateTimeOffset? PricesCapturedAt { get; set; }

    /// <summary>What each member said, as JSON; null unless kept.</summary>
    public string? Members { get; set; }

    /// <summary>The live calibration that was applied after the model; null for none.</summary>
    public long? CalibrationId { get; set; }

    /// <summary>The machine's time, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>What the match and its prices are.</summary>
    public DataKind Kind { get; set; }
}
