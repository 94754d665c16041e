using Npgsql;
using Quartz;
using SabiScore.Data.Store.Connections;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Scheduling;

/// <summary>Quartz: clustered on PostgreSQL, in memory on SQLite; and what others may ask of it.</summary>
internal static class SchedulingRegistration
{
    /// <summary>The cluster's name in Quartz's tables.</summary>
    private const string Cluster = "sabiscore";

    /// <summary>Begins the name of each of Quartz's tables.</summary>
    private const string TablePrefix = "qrtz_";

    public static void AddScheduling(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RunningScheduler>();
        builder.Services.AddSingleton<JobControl>();
        builder.Services.AddGrpc();
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks();
        var options = builder.Configuration.GetSection(JobOptions.SectionName).Get<JobOptions>() ?? new JobOptions();
        if (!options.Enabled)
        {
            return;
        }

        var store = StoreConnection.From(builder.Configuration);
        builder.Services.AddQuartz(quartz => quartz.Configure(options, store));
        // Not Quartz's own hosted service: that one ends the process where the database is away at start.
        builder.Services.Configure<QuartzHostedServiceOptions>(hosted => hosted.AutoStart = false);
        builder.Services.AddOptions<QuartzSchedulerOptions>().Configure<WorkerInstance>((scheduler, worker) => scheduler.InstanceId = worker.Name);
        builder.Services.AddHostedService<SchedulerHost>();
        builder.Services.AddHealthChecks().AddQuartz(check => check.Name = "scheduler");
    }

    public static void MapScheduling(this WebApplication app)
    {
        app.MapGrpcService<SchedulerGrpcService>();
        app.MapGrpcReflectionService();
        app.MapGrpcHealthChecksService();
        app.MapJobs();
    }

    private static void Configure(this IQuartzBuilder quartz, JobOptions options, StoreConnection store)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = Cluster;
            scheduler.IdleWaitTime = options.TakeOverAfter < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : options.TakeOverAfter;
            // A stopping worker asks its jobs to stop and waits until they have said how they ended.
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        if (store.Provider == StoreProvider.Sqlite)
        {
            quartz.UseInMemoryStore(memory => memory.MisfireThreshold = options.MisfireAfter);
            return;
        }

        quartz.UsePersistentStore(persistent =>
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
                // A server that hangs must not hold the loop for its default half minute.
                tables.CommandTimeout = TimeSpan.FromSeconds(10);
                tables.DbRetryInterval = options.Heartbeat;
            });
        });
    }
}
