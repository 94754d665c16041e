namespace SabiScore.Data.Store.Clubs;

/// <summary>One fact of the user's ClubFacts file; see docs/club-facts.md.</summary>
public sealed class ClubFactRow
{
    /// <summary>The club.</summary>
    public int ClubId { get; set; }

    /// <summary>First date on which it is known and holds, until a later fact of the same key.</summary>
    public DateOnly From { get; set; }

    /// <summary>What it is: wages, capacity, latitude …</summary>
    public required string Key { get; set; }

    /// <summary>The number, in the unit of its key.</summary>
    public double Value { get; set; }
}
