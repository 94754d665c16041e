namespace SabiScore.Data.Store.Locking;

/// <summary>What one process of all on a database does at a time.</summary>
public enum StoreLock
{
    /// <summary>Changing the tables.</summary>
    Migration,

    /// <summary>Importing files.</summary>
    Import,

    /// <summary>Bringing the system up.</summary>
    Bootstrap,

    /// <summary>Reading the bankroll and writing bets by it, or settling.</summary>
    Betting,
}
