using SabiScore.Api.Answers;

namespace SabiScore.Api.Predictions;

/// <summary>
/// Why a forecast is what it is. Parts add up on the scale of logits (natural log of the probabilities less the mean of the three); what a part is worth in
/// percentage points is the forecast less what it would be without that part, and such numbers do not add up.
/// </summary>
public sealed record PredictionExplanation
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>The forecast that is explained.</summary>
    public required Probabilities Probabilities { get; init; }

    /// <summary>Its centred logits: the sum of all groups.</summary>
    public required OutcomeChange Logits { get; init; }

    /// <summary>Whether it starts from the match's prices.</summary>
    public required bool MarketAware { get; init; }

    /// <summary>All parts, the largest first: the groups of the feature catalog, "price" (the price itself), "our forecast without prices", "league" (base rates), "average" (what members say of a match of which they know nothing), "calibration".</summary>
    public required IReadOnlyList<ReasonGroup> Groups { get; init; }

    /// <summary>The largest single reasons, the largest first.</summary>
    public required IReadOnlyList<SingleReason> Reasons { get; init; }

    /// <summary>Share of the model's inputs that were known, 0 to 1.</summary>
    public required double Completeness { get; init; }

    /// <summary>When the latest price that the forecast used was captured, UTC; nothing without prices.</summary>
    public DateTimeOffset? PricesCapturedAt { get; init; }

    /// <summary>Version of the model.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Football's time of the forecast, UTC.</summary>
    public required DateTimeOffset ForecastAt { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
