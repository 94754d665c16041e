using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Data.Store.Locking;

/// <summary>
/// Locks between processes on one database. A lock goes with the process that holds it, however that ends: a file lock beside SQLite's file, an advisory lock
/// of a session on PostgreSQL. Where PostgreSQL itself goes away the lock is lost too: what must never be twice has a unique key besides.
/// </summary>
public sealed class StoreLocks(StoreConnection connection, IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time)
{
    // Advisory locks are numbers that all programs on a server share: far from where others look.
    private const long FirstNumber = 5_241_902_604_111;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for a lock; disposing gives it back.</summary>
    /// <exception cref="IOException">On SQLite: it was not given back for two minutes.</exception>
    public async Task<IAsyncDisposable> TakeAsync(StoreLock which, CancellationToken cancellationToken)
    {
        if (connection.Provider == StoreProvider.Sqlite)
        {
            // A database in memory is its process' own.
            return connection.SqliteFile is { } path ? await FileLock.TakeAsync($"{path}.{Name(which)}", time, cancellationToken) : new Session(null, 0);
        }

        var number = FirstNumber + (int)which;
        var session = await factory.CreateDbContextAsync(cancellationToken);
        try
        {
            await session.Database.OpenConnectionAsync(cancellationToken);
            while (!await session.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({number}) AS \"Value\"").SingleAsync(cancellationToken))
            {
                await Task.Delay(Pause, time, cancellationToken);
            }

            return new Session(session, number);
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private static string Name(StoreLock which) => which switch
    {
        StoreLock.Migration => "migrating",
        StoreLock.Import => "importing",
        StoreLock.Bootstrap => "starting",
        StoreLock.Betting => "betting",
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, "Not a lock."),
    };

    private sealed class Session(SabiScoreDbContext? context, long number) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (context is null)
            {
                return;
            }

            await using (context)
            {
                try
                {
                    await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({number})");
                }
                catch (DbException)
                {
                    // The session is gone, and the lock with it.
                }
            }
        }
    }
}
