namespace SabiScore.Data.Intake;

/// <summary>What a price is to those that are stored.</summary>
internal enum PriceChange
{
    /// <summary>A new snapshot.</summary>
    New,

    /// <summary>The same as before.</summary>
    Unchanged,

    /// <summary>Older than the one that is stored.</summary>
    Older,

    /// <summary>Of the same moment as a stored one, and different.</summary>
    Contradicts,
}
