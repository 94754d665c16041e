namespace SabiScore.Domain.Models.Explanations;

/// <summary>What a part of a forecast comes from.</summary>
public enum ExplanationTermKind
{
    /// <summary>What the members say where they know nothing of the match: expected values of trees, intercepts of linear functions.</summary>
    Average,

    /// <summary>Base rates of the league.</summary>
    League,

    /// <summary>The price itself: log of the fair opening probabilities, at weight one.</summary>
    Price,

    /// <summary>A feature of the catalog.</summary>
    Feature,

    /// <summary>A number computed from features: a square, a product.</summary>
    Arithmetic,

    /// <summary>How far a member's forecast without prices is from the price.</summary>
    OwnForecast,

    /// <summary>Calibration: its intercepts, and what its slopes make of the softmax's normaliser. The slopes themselves are in every other term.</summary>
    Calibration,
}
