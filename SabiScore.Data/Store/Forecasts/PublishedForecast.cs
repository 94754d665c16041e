using SabiScore.Domain.Football;

namespace SabiScore.Data.Store.Forecasts;

/// <summary>What scores and calibration need of a published forecast, whether it stands as it was made or was rolled up.</summary>
public sealed record PublishedForecast
{
    /// <summary>Identity, rising with time.</summary>
    public required long Id { get; init; }

    /// <summary>The match.</summary>
    public required long FixtureId { get; init; }

    /// <summary>What the match and its prices are.</summary>
    public required DataKind Kind { get; init; }

    /// <summary>Football's time of the forecast, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Whether it saw prices of the match.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>Published probability of home.</summary>
    public required double Home { get; init; }

    /// <summary>Published probability of the draw.</summary>
    public required double Draw { get; init; }

    /// <summary>Published probability of away.</summary>
    public required double Away { get; init; }

    /// <summary>The live calibration that was applied after the model; null for none.</summary>
    public required long? CalibrationId { get; init; }
}
