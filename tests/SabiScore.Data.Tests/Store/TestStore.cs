using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SabiScore.Data.Import;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Migrating;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

/// <summary>An own database of either kind, gone with the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-").FullName;

    private TestStore(Func<string, StoreConnection> connection, TimeProvider time)
    {
        Connection = connection(folder);
        services = new ServiceCollection()
            .AddSingleton(time)
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSabiScoreStore(Connection)
            .AddMatchImport()
            .BuildServiceProvider();
    }

    public StoreConnection Connection { get; }

    public RecordingLog Log { get; } = new();

    public string Folder => folder;

    public IDbContextFactory<SabiScoreDbContext> Contexts => services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>();

    public static async Task<TestStore> EmptyAsync(StoreProvider provider, PostgresCluster cluster, TimeProvider? time = null)
    {
        var server = provider == StoreProvider.PostgreSql ? await cluster.CreateDatabaseAsync() : null;
        return new TestStore(folder => StoreConnection.Parse(server ?? $"Data Source={folder}/store.db"), time ?? TimeProvider.System);
    }

    public static async Task<TestStore> MigratedAsync(StoreProvider provider, PostgresCluster cluster, TimeProvider? time = null)
    {
        var store = await EmptyAsync(provider, cluster, time);
        await store.Get<StoreMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public SabiScoreDbContext Open() => Contexts.CreateDbContext();

    public Task<ImportReport> ImportAsync(ImportRequest request) => Get<MatchImporter>().ImportAsync(request, null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Connection.Provider == StoreProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            await using var connection = new NpgsqlConnection(Connection.ConnectionString);
            NpgsqlConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }
}
