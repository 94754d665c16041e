namespace SabiScore.Domain.Models;

/// <summary>Everything a <see cref="ForecastModel"/> is made of.</summary>
public sealed record ForecastModelParts
{
    /// <summary>Schema id of the feature catalog it was trained on: 8 hex digits.</summary>
    public required string SchemaId { get; init; }

    /// <summary>Names of the features, in the catalog's order.</summary>
    public required IReadOnlyList<string> FeatureNames { get; init; }

    /// <summary>Columns that hold the fair opening probabilities of home, draw and away.</summary>
    public required IReadOnlyList<int> OpeningColumns { get; init; }

    /// <summary>Members without prices of the match; they see features and arithmetic columns.</summary>
    public required IReadOnlyList<ModelMember> FundamentalMembers { get; init; }

    /// <summary>Their weights, not negative, summing to 1.</summary>
    public required IReadOnlyList<double> FundamentalWeights { get; init; }

    /// <summary>Columns after the features: arithmetic ones, then deviations.</summary>
    public IReadOnlyList<DerivedColumn> DerivedColumns { get; init; } = [];

    /// <summary>Market-anchored members; they see features and all derived columns.</summary>
    public IReadOnlyList<ModelMember> MarketMembers { get; init; } = [];

    /// <summary>Blend weights by league, in the order of the leagues.</summary>
    public required IReadOnlyList<LeagueBlend> Blends { get; init; }

    /// <summary>Calibration by league, in the order of the leagues.</summary>
    public required IReadOnlyList<Calibration> Calibrations { get; init; }

    /// <summary>Where it comes from and what it is worth.</summary>
    public required ModelCard Card { get; init; }
}
