using SabiScore.Api.Answers;

namespace SabiScore.Api.Matches;

/// <summary>One match with what is known of it by now.</summary>
public sealed record MatchDetail
{
    /// <summary>The match.</summary>
    public required MatchSummary Match { get; init; }

    /// <summary>Shots, corners, cards; nothing before the match is over.</summary>
    public MatchStatistics? Statistics { get; init; }

    /// <summary>Referee, where the source names him.</summary>
    public string? Referee { get; init; }

    /// <summary>Every price captured by now, oldest first.</summary>
    public required IReadOnlyList<MarketPrice> Prices { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required DataStamp Data { get; init; }
}
