using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Data.Store.Migrating;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>Starts Quartz as soon as the database is there and migrated, however long that takes; ends it with the process.</summary>
internal sealed partial class SchedulerHost(
    ISchedulerRuntime schedulers,
    RunningScheduler running,
    StoreMigrator migrator,
    SchedulerDatabase database,
    JobRuns runs,
    JobPauses pauses,
    WorkerInstance worker,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<SchedulerHost> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string? told;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        running.Current = null;
        await schedulers.Remove(SchedulerRecipe.Name, waitForJobsToComplete: true, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested && !await StartAsync())
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<bool> StartAsync()
        {
            try
            {
                return await TryStartAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The edge of a loop: whatever is away now is asked again.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Tell(exception.GetBaseException().Message);
                return false;
            }
        }
    }

    private async Task<bool> TryStartAsync(CancellationToken cancellationToken)
    {
        if (!await migrator.IsCurrentAsync(cancellationToken))
        {
            Tell("the database is away or not migrated yet");
            return false;
        }

        var scheduler = await schedulers.Add(
            SchedulerRecipe.Name, quartz => SchedulerRecipe.Configure(quartz, options.Value, database.Source, worker), SchedulerAddOptions.WithoutStarting, cancellationToken);
        try
        {
            if (database.Source is null)
            {
                await runs.CloseWaitingAsync(cancellationToken);
            }

            await Timetable.DeclareAsync(scheduler, options.Value, pauses, time, cancellationToken);
            await scheduler.Start(cancellationToken);
        }
        catch
        {
            await schedulers.Remove(SchedulerRecipe.Name, waitForJobsToComplete: false, CancellationToken.None);
            throw;
        }

        running.Current = scheduler;
        LogStarted(worker.Name);
        return true;
    }

    private void Tell(string reason)
    {
        if (told != reason)
        {
            told = reason;
            LogWaiting(reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Jobs run on this worker, {Worker}")]
    private partial void LogStarted(string worker);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jobs do not run yet: {Reason}")]
    private partial void LogWaiting(string reason);
}
