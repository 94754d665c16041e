namespace SabiScore.Data.Store.Models;

/// <summary>The running state of one league after all matches up to a date, so that a service starts warm.</summary>
public sealed class HistoryCheckpointRow
{
    /// <summary>League, or the name of the rating pool whose state it is.</summary>
    public required string LeagueCode { get; set; }

    /// <summary>Schema of the features it fills, 8 hex digits.</summary>
    public required string SchemaId { get; set; }

    /// <summary>Date of the last match it holds.</summary>
    public DateOnly Through { get; set; }

    /// <summary>Matches it holds.</summary>
    public int SettledMatches { get; set; }

    /// <summary>The state.</summary>
    public required byte[] State { get; set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
