using Npgsql;
using SabiScore.Data.Store.Connections;

namespace SabiScore.Worker.Scheduling;

/// <summary>The scheduler's own connections, under a name that tells nothing: Npgsql's default one is the connection string.</summary>
internal sealed class SchedulerDatabase(StoreConnection store) : IDisposable
{
    /// <summary>Nothing on SQLite.</summary>
    public NpgsqlDataSource? Source { get; } =
        store.Provider == StoreProvider.PostgreSql ? new NpgsqlDataSourceBuilder(store.ConnectionString) { Name = "scheduler" }.Build() : null;

    public void Dispose() => Source?.Dispose();
}
