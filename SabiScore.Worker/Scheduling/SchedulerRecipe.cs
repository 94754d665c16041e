using Npgsql;
using Quartz;
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

    /// <param name="quartz">Is configured.</param>
    /// <param name="options">How quickly a dead worker is noticed, and what is late.</param>
    /// <param name="database">Where the cluster meets; nothing on SQLite.</param>
    /// <param name="worker">The name of this member.</param>
    /// <param name="time">The time that the schedule goes by.</param>
    public static void Configure(IQuartzBuilder quartz, JobOptions options, NpgsqlDataSource? database, WorkerInstance worker, TimeProvider time)
    {
        quartz.UseTimeProvider(time);
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceId = worker.Name;
            // How soon a job run by hand on another worker is noticed here.
            scheduler.IdleWaitTime = options.TakeOverAfter;
            // A stopping worker asks its jobs to stop and waits until they have said how they ended.
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        if (database is null)
        {
            quartz.UseInMemoryStore(memory => memory.MisfireThreshold = options.MisfireAfter);
        }
        else
        {
            quartz.UsePersistentStore(persistent => Configure(persistent, options, database));
        }
    }

    private static void Configure(IPersistentStoreBuilder persistent, JobOptions options, NpgsqlDataSource database)
    {
        persistent.UsePostgres(source => source.DataSourceFactory = _ => database);
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
