namespace SabiScore.Data.Store.Standings;

/// <summary>Points taken from a club by a league, or given back, as an operator entered it.</summary>
public sealed class PointDeductionRow
{
    /// <summary>League code ("E0").</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Start year of the season.</summary>
    public int SeasonStart { get; set; }

    /// <summary>The club.</summary>
    public int ClubId { get; set; }

    /// <summary>From which day on it counts.</summary>
    public DateOnly DecidedOn { get; set; }

    /// <summary>Points taken; below 0 where some are given back.</summary>
    public int Points { get; set; }

    /// <summary>Why, and who says so.</summary>
    public required string Reason { get; set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset EnteredAt { get; set; }
}
