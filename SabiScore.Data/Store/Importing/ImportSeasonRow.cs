namespace SabiScore.Data.Store.Importing;

/// <summary>A league season as it was last imported. Written with its matches in one transaction, so it says what is in the store.</summary>
public sealed class ImportSeasonRow
{
    /// <summary>The source.</summary>
    public required string Source { get; set; }

    /// <summary>League.</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Start year of the season.</summary>
    public int SeasonStart { get; set; }

    /// <summary>Hash of all that was imported, 64 lower-case hex digits; the same digest, nothing to do.</summary>
    public required string Digest { get; set; }

    /// <summary>Matches imported, played or not.</summary>
    public int Matches { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset ImportedAt { get; set; }
}
