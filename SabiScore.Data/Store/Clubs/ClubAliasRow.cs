namespace SabiScore.Data.Store.Clubs;

/// <summary>Another spelling of a club's name at one source.</summary>
public sealed class ClubAliasRow
{
    /// <summary>The source that spells it so.</summary>
    public required string Source { get; set; }

    /// <summary>Country of the league.</summary>
    public required string Country { get; set; }

    /// <summary>The spelling.</summary>
    public required string Alias { get; set; }

    /// <summary>The club it means.</summary>
    public int ClubId { get; set; }
}
