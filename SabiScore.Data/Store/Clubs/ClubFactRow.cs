namespace SabiScore.Data.Store.Clubs;

/// <summary>One fact of the user's ClubFacts file; see docs/club-facts.md.</summary>
public sealed class ClubFactRow
{
    /// <summary>The club.</summary>
    public int ClubId { get; set; }

    /// <summary>Start year of the season it holds for; 0 for always.</summary>
    public int SeasonStart { get; set; }

    /// <summary>What it is: wages, capacity, latitude …</summary>
    public required string Key { get; set; }

    /// <summary>The number, in the unit of its key.</summary>
    public double Value { get; set; }
}
