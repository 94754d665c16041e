using SabiScore.Api.Requests;

namespace SabiScore.Api.Features;

/// <summary>Which features.</summary>
public sealed record FeatureQuery
{
    /// <summary>Group ("form", "market"); all where not given.</summary>
    public string? Group { get; init; }

    /// <summary>League code: base features and those of that league only.</summary>
    [LeagueCode]
    public string? League { get; init; }
}
