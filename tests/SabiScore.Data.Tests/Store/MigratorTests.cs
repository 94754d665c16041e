using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Migrating;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

public sealed class MigratorTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task MigrateAsync_SecondTime_AppliesNothing(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);
        var migrator = store.Get<StoreMigrator>();
        Assert.False(await migrator.IsCurrentAsync(TestContext.Current.CancellationToken));

        var first = await migrator.MigrateAsync(TestContext.Current.CancellationToken);
        var second = await migrator.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(first);
        Assert.Empty(second);
        Assert.True(await migrator.IsCurrentAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task MigrateAsync_ByThreeProcessesAtOnce_AllSucceed(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);

        var ends = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => WorkerProcess.RunAsync(store.Connection, ["migrate"])));

        Assert.All(ends, end => Assert.True(end.ExitCode == 0, end.Output));
        Assert.Empty(await store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task MigrateAsync_KilledAtAnyMoment_ComesToItsEndTheNextTime(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);

        // From before the first query to the middle of the tables; on a slow machine earlier, on a fast one later.
        foreach (var moment in (int[])[250, 400, 550, 700])
        {
            await WorkerProcess.KillAfterAsync(TimeSpan.FromMilliseconds(moment), store.Connection, ["migrate"]);
        }

        var (exitCode, output) = await WorkerProcess.RunAsync(store.Connection, ["migrate"]);

        Assert.True(exitCode == 0, output);
        Assert.True(await store.Get<StoreMigrator>().IsCurrentAsync(TestContext.Current.CancellationToken));
        await using var context = store.Open();
        Assert.Empty(await context.Fixtures.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MigrateAsync_LockOfADeadProcess_IsCleared()
    {
        await using var store = await TestStore.EmptyAsync(StoreProvider.Sqlite, cluster);
        await using (var context = store.Open())
        {
            // What EF leaves in the file when it is killed in the middle of a migration.
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2025-03-01 12:00:00')",
                TestContext.Current.CancellationToken);
        }

        var applied = await store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);

        Assert.NotEmpty(applied);
        Assert.Contains(store.Log.Lines, line => line.Contains("Cleared the migration lock", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task MigrateAsync_DatabaseOfANewerVersion_IsRefused(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await using (var context = store.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Future', '99.0.0')", TestContext.Current.CancellationToken);
        }

        var refusal = await Assert.ThrowsAsync<StoreUnusableException>(() => store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Contains("99990101000000_Future", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MigrateAsync_Sqlite_WritesAheadAndKeepsPricesInKeyOrder()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var context = store.Open();

        var journal = await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken);
        var timeout = await context.Database.SqlQueryRaw<long>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync(TestContext.Current.CancellationToken);
        var table = await context.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_schema WHERE name = 'price_snapshots'").SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wal", journal);
        Assert.True(timeout >= 10_000, $"{timeout} ms");
        Assert.EndsWith("WITHOUT ROWID", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task MigrateAsync_DatabaseOfAnotherProgram_IsLeftAlone(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);
        await using (var context = store.Open())
        {
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE fixtures (lamp TEXT)", TestContext.Current.CancellationToken);
        }

        var refusal = await Assert.ThrowsAsync<StoreUnusableException>(() => store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Contains("belongs to another program: it has fixtures", refusal.Message, StringComparison.Ordinal);
        await using var again = store.Open();
        Assert.Equal(0, await again.Database.SqlQueryRaw<int>("SELECT count(*) AS \"Value\" FROM fixtures").SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task MigrateAsync_FileThatIsNoDatabase_IsNamed()
    {
        await using var store = await TestStore.EmptyAsync(StoreProvider.Sqlite, cluster);
        await File.WriteAllTextAsync(store.Connection.SqliteFile!, new string('x', 20_000), TestContext.Current.CancellationToken);

        var refusal = await Assert.ThrowsAsync<StoreUnusableException>(() => store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"{store.Connection.SqliteFile} is not a SQLite database. Move it away, or name another folder.", refusal.Message);
        var (exitCode, output) = await WorkerProcess.RunAsync(store.Connection, ["migrate"]);
        Assert.Equal((1, $"Failed: {refusal.Message}"), (exitCode, output.Trim()));
    }
}
