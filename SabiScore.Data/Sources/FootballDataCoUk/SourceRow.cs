using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>One sound row, its clubs still names.</summary>
internal sealed record SourceRow
{
    public required MatchOrigin Origin { get; init; }

    public required League League { get; init; }

    public required Season Season { get; init; }

    public required DateOnly Date { get; init; }

    public required DateTimeOffset KickoffAt { get; init; }

    public required bool KickoffKnown { get; init; }

    public required string Home { get; init; }

    public required string Away { get; init; }

    /// <summary>The clubs as the row writes them.</summary>
    public required SourceNames Names { get; init; }

    public string? Referee { get; init; }

    /// <summary>Null where the match is not played yet.</summary>
    public MatchResult? Result { get; init; }

    public SideStatistics HomeStatistics { get; init; } = new();

    public SideStatistics AwayStatistics { get; init; } = new();

    public PriceBoard? Early { get; init; }

    public PriceBoard? Closing { get; init; }
}
