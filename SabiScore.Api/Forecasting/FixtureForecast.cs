using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Forecasting;

/// <summary>A forecast of one match with everything that it rests on.</summary>
internal sealed record FixtureForecast
{
    public required UpcomingMatch Match { get; init; }

    public required Forecast Forecast { get; init; }

    /// <summary>What the model itself would publish, before any live calibration.</summary>
    public required ProbabilityTriple Raw { get; init; }

    public required string ModelVersion { get; init; }

    public required string SchemaId { get; init; }

    public required double LineMoveShare { get; init; }

    /// <summary>The live calibration that was applied after the model's own; null for none.</summary>
    public long? CalibrationId { get; init; }

    /// <summary>Football's time of the forecast.</summary>
    public required DateTimeOffset ForecastAt { get; init; }

    /// <summary>What champion and challengers say beside it, champion first; empty unless asked for.</summary>
    public IReadOnlyList<ShadowForecast> Shadows { get; init; } = [];

    /// <summary>What it is where the match itself is of a kind: reconstructed where a real match's prices are.</summary>
    public DataKind KindOf(DataKind match) => match == DataKind.Real && Match.Prices is { } prices ? prices.Kind : match;

    /// <summary>Fair probabilities of the reference price; null without a usable one.</summary>
    public ProbabilityTriple? Market => Match.Prices is { } prices ? ReferencePrices.Fair(prices) : null;
}
