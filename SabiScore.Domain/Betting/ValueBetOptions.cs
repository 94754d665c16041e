namespace SabiScore.Domain.Betting;

/// <summary>What counts as a value bet; the defaults are the product's.</summary>
public sealed record ValueBetOptions
{
    /// <summary>Least edge that is bet; 4.2 %.</summary>
    public double LeastEdge { get; init; } = Edge.DefaultLeast;

    /// <summary>Greatest edge that is believed; 30 %. A larger one is a wrong price or a wrong forecast rather than a gift.</summary>
    public double GreatestEdge { get; init; } = 0.3;

    /// <summary>Longest price that is bet; 6. Beyond, small errors of the forecast are large errors of the edge.</summary>
    public double GreatestPrice { get; init; } = 6;

    /// <summary>Least share of the model's inputs that must have been known, 0..1; 60 %. A forecast with more missing stakes nothing.</summary>
    public double LeastCompleteness { get; init; } = 0.6;

    /// <summary>Whether a forecast made without the match's prices may be bet; no: disagreement with the market is not value.</summary>
    public bool AllowWithoutMarket { get; init; }

    /// <summary>Least edge of an outcome that is worth telling as a near miss; 0.</summary>
    public double LeastNearMissEdge { get; init; }
}
