using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace SabiScore.Data.Store.Connections;

/// <summary>Which database, and where. SQLite where the connection string begins with "Data Source=" or "Filename=", else PostgreSQL.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">Checked connection string.</param>
public sealed record StoreConnection(StoreProvider Provider, string ConnectionString)
{
    /// <summary>Name of the connection string: ConnectionStrings:sabiscore.</summary>
    public const string Name = "sabiscore";

    private const string Key = "ConnectionStrings:" + Name;

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="InvalidOperationException">The connection string is missing or malformed; the message names its key and never its value.</exception>
    public static StoreConnection From(IConfiguration configuration) => Parse(configuration.GetConnectionString(Name));

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="InvalidOperationException">It is missing or malformed; the message names its key and never its value.</exception>
    public static StoreConnection Parse(string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException($"{Key} is missing. Give \"Data Source=<file>\" for SQLite or \"Host=…;Database=…\" for PostgreSQL.");
        }

        try
        {
            return IsSqlite(connectionString)
                ? new StoreConnection(StoreProvider.Sqlite, new SqliteConnectionStringBuilder(connectionString).ToString())
                : new StoreConnection(StoreProvider.PostgreSql, LostConnections.Noticed(new NpgsqlConnectionStringBuilder(connectionString)).ToString());
        }
        catch (ArgumentException)
        {
            throw new InvalidOperationException($"{Key} is malformed. Give \"Data Source=<file>\" for SQLite or \"Host=…;Database=…\" for PostgreSQL.");
        }
    }

    /// <summary>The database file, absolute; null for PostgreSQL and for a database in memory.</summary>
    public string? SqliteFile
    {
        get
        {
            if (Provider != StoreProvider.Sqlite)
            {
                return null;
            }

            var builder = new SqliteConnectionStringBuilder(ConnectionString);
            return builder.Mode == SqliteOpenMode.Memory || builder.DataSource is "" or ":memory:" ? null : Path.GetFullPath(builder.DataSource);
        }
    }

    /// <summary>For people: the file, or the database and its server, never a password.</summary>
    public string Place
    {
        get
        {
            if (Provider == StoreProvider.Sqlite)
            {
                return SqliteFile ?? "the database in memory";
            }

            var server = new NpgsqlConnectionStringBuilder(ConnectionString);
            return $"the database {server.Database} on {server.Host}";
        }
    }

    /// <summary>The provider alone: the connection string may hold a password.</summary>
    public override string ToString() => Provider.ToString();

    private static bool IsSqlite(string connectionString)
    {
        var text = connectionString.AsSpan().TrimStart();
        return text.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Filename=", StringComparison.OrdinalIgnoreCase);
    }
}
