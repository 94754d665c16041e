namespace SabiScore.Data.Store.Migrating;

/// <summary>The database was migrated by a newer version than this one.</summary>
public sealed class StoreIsNewerException : Exception
{
    /// <param name="unknown">Migrations that this version does not know.</param>
    public StoreIsNewerException(IEnumerable<string> unknown)
        : base($"The database is newer than this version: it has {string.Join(", ", unknown)}. Start a version at least as new.")
    {
    }
}
