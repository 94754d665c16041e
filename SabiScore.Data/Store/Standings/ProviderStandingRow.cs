namespace SabiScore.Data.Store.Standings;

/// <summary>A club's line in a table as a provider last had it, kept to compare with ours.</summary>
public sealed class ProviderStandingRow
{
    /// <summary>The provider.</summary>
    public required string Source { get; set; }

    /// <summary>League code ("E0").</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Start year of the season.</summary>
    public int SeasonStart { get; set; }

    /// <summary>The club.</summary>
    public int ClubId { get; set; }

    /// <summary>Place, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Matches won.</summary>
    public int Won { get; set; }

    /// <summary>Matches drawn.</summary>
    public int Drawn { get; set; }

    /// <summary>Matches lost.</summary>
    public int Lost { get; set; }

    /// <summary>Goals scored.</summary>
    public int GoalsFor { get; set; }

    /// <summary>Goals conceded.</summary>
    public int GoalsAgainst { get; set; }

    /// <summary>Points, deductions counted.</summary>
    public int Points { get; set; }

    /// <summary>When the provider was asked, UTC.</summary>
    public DateTimeOffset FetchedAt { get; set; }
}
