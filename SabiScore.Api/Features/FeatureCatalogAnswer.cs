using SabiScore.Api.Answers;
using SabiScore.Domain.Features;

namespace SabiScore.Api.Features;

/// <summary>The feature catalog.</summary>
public sealed record FeatureCatalogAnswer
{
    /// <summary>Id of the schema: names and definitions.</summary>
    public required string SchemaId { get; init; }

    /// <summary>How many features a vector has.</summary>
    public required int Count { get; init; }

    /// <summary>Features in the order of the vector; those of the group or league that was asked for.</summary>
    public required IReadOnlyList<FeatureDefinition> Features { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
