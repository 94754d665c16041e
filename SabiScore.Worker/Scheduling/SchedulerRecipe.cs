using Npgsql;
using Quartz;
using SabiScore.Data.Store.Connections;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>What a scheduler is made of: clustered on PostgreSQL, in memory on SQLite.</summary>
internal static class SchedulerRecipe
{
    /// <summary>Name of the cluster: the same on every worker.</summary>
    public const string Name = "sabiscore";

    /// <summary>Begins the name of each of Quartz's tables; it makes them itself.</summary>
    private const string TablePrefix = "qrtz_";

    /// <summary>A server that hangs must not hold the loop for its driver's half minute.</summary>
    private static readonly TimeSpan StatementLimit = TimeSpan.FromSeconds(10);

    public static void Configure(IQuartzBuilder quartz, JobOptions options, StoreConnection store, WorkerInstance worker)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceId = worker.Name;
            // How soon a job run by hand on another worker is noticed here.
            scheduler.IdleWaitTime = options.TakeOverAfter;
            // A stopping worker asks its jobs to stop and waits until they have said how they ended.
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        if (store.Provider == StoreProvider.Sqlite)
        {
            quartz.UseInMemoryStore(memory => memory.MisfireThreshold = options.MisfireAfter);
        }
        else
        {
            quartz.UsePersistentStore(persistent => Configure(persistent, options, store));
        }
    }

    private static void Configure(IPersistentStoreBuilder persistent, JobOptions options, StoreConnection store)
    {
        persistent.UsePostgres(NpgsqlFactory.Instance, store.ConnectionString);
        persistent.UseSystemTextJsonSerializer();
        persistent.ProvisionSchema();
        persistent.UseClustering(cluster =>
        {
            cluster.CheckinInterval = options.Heartbeat;
            cluster.CheckinMisfireThreshold = options.TakeOverAfter;
        });
        persistent.ConfigureStore(tables =>
        {
            tables.TablePrefix = TablePrefix;
            tables.StoreJobDataAsStrings = true;
            tables.MisfireThreshold = options.MisfireAfter;
            tables.RecoverFiringsCancelledByShutdown = true;
            tables.CommandTimeout = StatementLimit;
            tables.DbRetryInterval = options.Heartbeat;
        });
    }
}
