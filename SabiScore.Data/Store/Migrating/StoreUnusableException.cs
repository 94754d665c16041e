namespace SabiScore.Data.Store.Migrating;

/// <summary>The database cannot be used as it is; the message says why and what helps.</summary>
public sealed class StoreUnusableException : Exception
{
    private StoreUnusableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static StoreUnusableException Newer(string place, IEnumerable<string> unknown) =>
        new($"{place} is newer than this version: it has {string.Join(", ", unknown)}. Start a version at least as new.");

    internal static StoreUnusableException Foreign(string place, IEnumerable<string> tables) =>
        new($"{place} belongs to another program: it has {string.Join(", ", tables.Take(3))} and no history of SabiScore's. Name another database.");

    internal static StoreUnusableException NotADatabase(string place, Exception inner) =>
        new($"{place} is not a SQLite database. Move it away, or name another folder.", inner);

    internal static StoreUnusableException Full(string place, Exception inner) => new($"The disk that holds {place} is full.", inner);
}
