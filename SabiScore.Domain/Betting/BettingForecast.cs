using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>A match that may be bet: its published forecast and the prices on offer.</summary>
public sealed record BettingForecast
{
    /// <summary>The match.</summary>
    public required Fixture Fixture { get; init; }

    /// <summary>Prices on offer; null where there are none.</summary>
    public required PriceBoard? Prices { get; init; }

    /// <summary>The published probabilities of the match: after blend and calibration.</summary>
    public required ProbabilityTriple Probabilities { get; init; }

    /// <summary>Share of the model's inputs that were known, 0..1.</summary>
    public required double Completeness { get; init; }

    /// <summary>Whether the forecast saw the match's own prices.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>Version of the model, 8 hex digits.</summary>
    public required string ModelVersion { get; init; }
}
