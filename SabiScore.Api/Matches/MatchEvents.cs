using SabiScore.Api.Answers;

namespace SabiScore.Api.Matches;

/// <summary>What has happened in a match by now.</summary>
public sealed record MatchEvents
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>In order of time; empty before kick-off and where no source knows the minutes.</summary>
    public required IReadOnlyList<MinuteEvent> Events { get; init; }

    /// <summary>Where the minutes come from: "demo", "reconstructed", or "no event source" where nobody gives any.</summary>
    public required string Source { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
