namespace SabiScore.Data.Store.Clubs;

/// <summary>A club name that a source used and nobody could place. An alias or a new club resolves it.</summary>
public sealed class UnresolvedNameRow
{
    /// <summary>The source that uses it.</summary>
    public required string Source { get; set; }

    /// <summary>Country of the league.</summary>
    public required string Country { get; set; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>League it was last seen in.</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Rows left out because of it at the last import.</summary>
    public int Matches { get; set; }

    /// <summary>Canonical name it looks like; null where it looks like none.</summary>
    public string? Resembles { get; set; }

    /// <summary>Why it was refused, in words.</summary>
    public required string Reason { get; set; }

    /// <summary>When it was first refused, UTC.</summary>
    public DateTimeOffset FirstSeenAt { get; set; }

    /// <summary>When it was last refused, UTC.</summary>
    public DateTimeOffset LastSeenAt { get; set; }
}
