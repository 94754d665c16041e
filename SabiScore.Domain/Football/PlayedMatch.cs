using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Football;

/// <summary>A finished match as history: result, statistics, the early and the closing prices.</summary>
public sealed record PlayedMatch
{
    /// <summary>The match.</summary>
    public required Fixture Fixture { get; init; }

    /// <summary>Its score.</summary>
    public required MatchResult Result { get; init; }

    /// <summary>Statistics of the home side.</summary>
    public SideStatistics Home { get; init; } = new();

    /// <summary>Statistics of the away side.</summary>
    public SideStatistics Away { get; init; } = new();

    /// <summary>Early prices (about Friday or Tuesday before); null where there are none.</summary>
    public PriceBoard? Opening { get; init; }

    /// <summary>
    /// Last prices before kick-off; null where there are none. A label of past matches, and something later matches may look back at;
    /// never reachable for the match itself, whose features are computed from <see cref="Upcoming"/>.
    /// </summary>
    public PriceBoard? Closing { get; init; }

    /// <summary>The match as it stood before kick-off at its early prices.</summary>
    public UpcomingMatch Upcoming => new(Fixture, Opening);
}
