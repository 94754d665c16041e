using SabiScore.Api.Answers;

namespace SabiScore.Api.Features;

/// <summary>The features of a match as of now.</summary>
public sealed record FeatureVector
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>Id of the schema: names and definitions.</summary>
    public required string SchemaId { get; init; }

    /// <summary>Features whose value is known.</summary>
    public required int Known { get; init; }

    /// <summary>Value by name, in the catalog's order; nothing where it is not known.</summary>
    public required IReadOnlyDictionary<string, double?> Values { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
