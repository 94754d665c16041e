using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Migrating;

namespace SabiScore.Data.Import;

/// <summary>One import at a time on a database. The lock goes with the process that holds it: a file lock on SQLite, an advisory lock on PostgreSQL.</summary>
internal sealed class ImportLock : IAsyncDisposable
{
    private const long Number = 5_241_902_604_111;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly FileLock? file;
    private readonly SabiScoreDbContext? session;

    private ImportLock(FileLock? file, SabiScoreDbContext? session)
    {
        this.file = file;
        this.session = session;
    }

    public static async Task<ImportLock> TakeAsync(
        StoreConnection connection, IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time, CancellationToken cancellationToken)
    {
        if (connection.Provider == StoreProvider.Sqlite)
        {
            return new ImportLock(connection.SqliteFile is { } path ? await FileLock.TakeAsync(path + ".importing", time, cancellationToken) : null, null);
        }

        var session = await factory.CreateDbContextAsync(cancellationToken);
        await session.Database.OpenConnectionAsync(cancellationToken);
        while (!await session.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Number}) AS \"Value\"").SingleAsync(cancellationToken))
        {
            await Task.Delay(Pause, time, cancellationToken);
        }

        return new ImportLock(null, session);
    }

    public async ValueTask DisposeAsync()
    {
        if (file is not null)
        {
            await file.DisposeAsync();
        }

        if (session is not null)
        {
            await session.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Number})");
            await session.DisposeAsync();
        }
    }
}
