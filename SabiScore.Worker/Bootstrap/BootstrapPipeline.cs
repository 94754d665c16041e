using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Migrating;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Replay;
using SabiScore.Worker.Training;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Bootstrap;

/// <summary>
/// From an empty database to served value bets: clock, import, training, forecasts, bets, performance. Each step is quick where it has nothing to do, so
/// that a second start, or a start after a kill, is the same path.
/// </summary>
internal sealed partial class BootstrapPipeline(
    StoreMigrator store,
    StoreLocks locks,
    ClockSetting clock,
    ReplayStart replay,
    DemoPast past,
    FirstData data,
    TrainerClient trainer,
    RetrainRun training,
    ValueBetRun bets,
    PerformanceRun performance,
    JobJournal journal,
    IOptions<BootstrapOptions> options,
    ILogger<BootstrapPipeline> logger)
{
    private const string ForecastAndBet = "ForecastAndBet";

    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the system is up for the first time.</summary>
    public Task Done => done.Task;

    public async Task<BootstrapEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (!await store.IsCurrentAsync(cancellationToken))
        {
            LogNotMigrated();
            return BootstrapEnd.NotYet;
        }

        // Of several workers one leads the way; the others find everything done.
        await using var alone = await locks.TakeAsync(StoreLock.Bootstrap, cancellationToken);
        await replay.ApplyAsync(cancellationToken);
        await clock.ApplyAsync(cancellationToken);
        var end = await StepsAsync([("Import", data.RunAsync)], cancellationToken);
        if (end == BootstrapEnd.Done && await past.BeginAsync(cancellationToken))
        {
            // What is due at the replay's own moments is left to its driver.
            await replay.FindEndAsync(cancellationToken);
            end = await StepsAsync([("Train", (run, token) => TrainAsync(run, null, token))], cancellationToken);
        }
        else if (end == BootstrapEnd.Done)
        {
            end = await StepsAsync(
                [("Train", (run, token) => TrainAsync(run, ForecastEarlyAsync, token)), (ForecastAndBet, ForecastAsync), ("Performance", performance.RunAsync)],
                cancellationToken);
        }

        if (end == BootstrapEnd.Done)
        {
            done.TrySetResult();
        }

        return end;
    }

    private async Task<BootstrapEnd> StepsAsync(
        (string Name, Func<JobRun, CancellationToken, Task<JobReport>> Work)[] steps, CancellationToken cancellationToken)
    {
        foreach (var (name, work) in steps)
        {
            var report = await StepAsync(name, work, cancellationToken);
            if (report.Outcome is JobOutcome.Failed or JobOutcome.Cancelled)
            {
                return report.IsTransient ? BootstrapEnd.NotYet : BootstrapEnd.Failed;
            }
        }

        return BootstrapEnd.Done;
    }

    private Task<JobReport> StepAsync(string name, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken) =>
        journal.RunAsync($"Bootstrap.{name}", JobJournal.ByBootstrap, work, cancellationToken);

    private Task<JobReport> ForecastAsync(JobRun run, CancellationToken cancellationToken) => bets.RunAsync(options.Value.HorizonDays, cancellationToken);

    /// <summary>A champion of the present schema is there, or becomes one; forecasts go out with the quick model while the ensemble is learning.</summary>
    private async Task<JobReport> TrainAsync(JobRun run, Func<string, CancellationToken, Task>? registered, CancellationToken cancellationToken)
    {
        var id = await trainer.StartAsync(TrainingScope.QuickThenWhole, "no model of the present features yet", onlyIfNeeded: true, cancellationToken);
        return id is null ? JobReport.NothingToDo("The champion fits.") : await training.FollowAsync(id.Value, run, registered, cancellationToken);
    }

    private Task ForecastEarlyAsync(string version, CancellationToken cancellationToken) => StepAsync(ForecastAndBet, ForecastAsync, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database has not been migrated to this version yet; waiting")]
    private partial void LogNotMigrated();
}
