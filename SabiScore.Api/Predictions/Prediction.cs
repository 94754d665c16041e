using SabiScore.Api.Answers;

namespace SabiScore.Api.Predictions;

/// <summary>A forecast of a match.</summary>
public sealed record Prediction
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>The forecast: calibrated blend. The one that is priced, bet and settled.</summary>
    public required Probabilities Probabilities { get; init; }

    /// <summary>Prices at which a bet would be worth exactly its stake: 1/probability.</summary>
    public required Prices FairPrices { get; init; }

    /// <summary>Forecast without prices of the match ("without bookmakers").</summary>
    public required Probabilities Fundamental { get; init; }

    /// <summary>Fair probabilities of the average price, margin removed by the power method; nothing without a usable price.</summary>
    public Probabilities? Market { get; init; }

    /// <summary>Whether prices of the match went into the forecast.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>Share of the model's inputs that were known, 0 to 1.</summary>
    public required double Completeness { get; init; }

    /// <summary>When the latest price that it used was captured, UTC; nothing without prices.</summary>
    public DateTimeOffset? PricesCapturedAt { get; init; }

    /// <summary>Share of the expected line move that was still to come: 1 at the early price, 0 at kick-off; nothing for a stored forecast.</summary>
    public double? LineMoveShare { get; init; }

    /// <summary>Version of the model.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Football's time of the forecast, UTC.</summary>
    public required DateTimeOffset ForecastAt { get; init; }

    /// <summary>What each member of the ensemble says.</summary>
    public required IReadOnlyList<MemberOpinion> Members { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
