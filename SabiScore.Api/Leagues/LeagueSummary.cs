namespace SabiScore.Api.Leagues;

/// <summary>A league and what is known of it.</summary>
public sealed record LeagueSummary
{
    /// <summary>Code ("E0").</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Matches that have been played.</summary>
    public required int Played { get; init; }

    /// <summary>Matches to come that are known.</summary>
    public required int Upcoming { get; init; }

    /// <summary>First date with a match; nothing without one.</summary>
    public DateOnly? FirstDate { get; init; }

    /// <summary>Last date with a played match; nothing without one.</summary>
    public DateOnly? LastPlayedDate { get; init; }
}
