using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;

namespace SabiScore.Data.Store.Migrating;

/// <summary>Brings the database to this version's tables. Any number of processes may do so at once; each may be killed at any moment.</summary>
public sealed partial class StoreMigrator(IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, TimeProvider time, ILogger<StoreMigrator> logger)
{
    // SQLite's codes, https://www.sqlite.org/rescode.html
    private const int NotADatabase = 26, DiskFull = 13;

    /// <summary>Applies what is missing; creates the database where there is none.</summary>
    /// <returns>Names of the migrations that this call applied; none where there was nothing to do.</returns>
    /// <exception cref="StoreUnusableException">The database is a newer version's or another program's, no database at all, or its disk is full.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (connection.SqliteFile is { } file)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            }
            else
            {
                await CreateAsync(cancellationToken);
            }

            // EF's own lock is given back after each migration, between which another process may begin the same ones.
            await using var alone = await new StoreLocks(connection, factory, time).TakeAsync(StoreLock.Migration, cancellationToken);
            return await ApplyAsync(cancellationToken);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == NotADatabase)
        {
            throw StoreUnusableException.NotADatabase(connection.Place, exception);
        }
        catch (Exception exception) when (exception.GetBaseException() is SqliteException { SqliteErrorCode: DiskFull } or PostgresException { SqlState: PostgresErrorCodes.DiskFull })
        {
            throw StoreUnusableException.Full(connection.Place, exception);
        }
    }

    /// <summary>Whether this version's tables are all there and no newer ones.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Database.CanConnectAsync(cancellationToken) && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    /// <summary>Creates a database on a server where there is none.</summary>
    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (connection.Provider == StoreProvider.PostgreSql && !await creator.ExistsAsync(cancellationToken))
        {
            try
            {
                await creator.CreateAsync(cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another process was faster.
            }
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var known = context.Database.GetMigrations().ToList();
        var applied = await context.Database.CanConnectAsync(cancellationToken) ? (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() : [];
        if (!applied.Intersect(known).Any() && await ForeignTablesAsync(context, applied.Count > 0, cancellationToken) is { Count: > 0 } foreign)
        {
            throw StoreUnusableException.Foreign(connection.Place, foreign);
        }

        if (applied.Except(known).ToList() is { Count: > 0 } unknown)
        {
            throw StoreUnusableException.Newer(connection.Place, unknown);
        }

        var pending = known.Except(applied).ToList();
        if (pending.Count == 0)
        {
            LogCurrent(connection.Provider, applied.Count);
            return [];
        }

        if (connection.SqliteFile is not null)
        {
            await PrepareSqliteAsync(context, cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
        LogMigrated(connection.Provider, string.Join(", ", pending));
        return pending;
    }

    /// <summary>Tables that stand where ours would; all there are where somebody else keeps a history of migrations.</summary>
    private async Task<List<string>> ForeignTablesAsync(SabiScoreDbContext context, bool all, CancellationToken cancellationToken)
    {
        if (!await context.Database.CanConnectAsync(cancellationToken))
        {
            return [];
        }

        var query = connection.Provider == StoreProvider.Sqlite
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
            : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()";
        var there = await context.Database.SqlQueryRaw<string>(query).ToListAsync(cancellationToken);
        var ours = context.Model.GetRelationalModel().Tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        return there.FindAll(name => !name.StartsWith("__EF", StringComparison.Ordinal) && (all || ours.Contains(name)));
    }

    // EF's own lock is a row in a table, which outlives the process that wrote it. Whoever holds the file lock is alone, so a row found now is stale.
    private async Task PrepareSqliteAsync(SabiScoreDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteScalarAsync(cancellationToken);
        try
        {
            command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
            if (await command.ExecuteNonQueryAsync(cancellationToken) > 0)
            {
                LogStaleLock();
            }
        }
        catch (SqliteException exception) when (exception.Message.Contains("no such table", StringComparison.Ordinal))
        {
            // Nobody has ever migrated this file.
        }
    }

    [LoggerMessage(LogLevel.Information, "{Provider}: nothing to migrate, {Migrations} migrations are there")]
    private partial void LogCurrent(StoreProvider provider, int migrations);

    [LoggerMessage(LogLevel.Information, "{Provider}: migrated, applied {Migrations}")]
    private partial void LogMigrated(StoreProvider provider, string migrations);

    [LoggerMessage(LogLevel.Warning, "Cleared the migration lock of a process that had died")]
    private partial void LogStaleLock();
}
