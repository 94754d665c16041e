using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Store.Migrating;

/// <summary>Brings the database to this version's tables. Any number of processes may do so at once; each may be killed at any moment.</summary>
public sealed partial class StoreMigrator(IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, TimeProvider time, ILogger<StoreMigrator> logger)
{
    /// <summary>Applies what is missing; creates the database where there is none.</summary>
    /// <returns>Names of the migrations that this call applied; none where there was nothing to do.</returns>
    /// <exception cref="StoreIsNewerException">The database has migrations that this version does not know.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (connection.SqliteFile is not { } file)
        {
            return await ApplyAsync(clearLock: false, cancellationToken);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var fileLock = await FileLock.TakeAsync(file + ".migrating", time, cancellationToken);
        return await ApplyAsync(clearLock: true, cancellationToken);
    }

    /// <summary>Whether this version's tables are all there and no newer ones.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await context.Database.CanConnectAsync(cancellationToken) && !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any();
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(bool clearLock, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var known = context.Database.GetMigrations().ToList();
        var applied = await context.Database.CanConnectAsync(cancellationToken) ? (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() : [];
        if (applied.Except(known).ToList() is { Count: > 0 } unknown)
        {
            throw new StoreIsNewerException(unknown);
        }

        var pending = known.Except(applied).ToList();
        if (pending.Count == 0)
        {
            LogCurrent(connection.Provider, applied.Count);
            return [];
        }

        if (clearLock)
        {
            await PrepareSqliteAsync(context, cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
        LogMigrated(connection.Provider, string.Join(", ", pending));
        return pending;
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
