using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Migrating;
using SabiScore.Protos.Trainer.V1;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
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

    public async Task<BootstrapEnd> RunAsync(CancellationToken cancellationToken)
    {
        if (!await store.IsCurrentAsync(cancellationToken))
        {
            LogNotMigrated();
            return BootstrapEnd.NotYet;
        }

        // Of several workers one leads the way; the others find everything done.
        await using var alone = await locks.TakeAsync(StoreLock.Bootstrap, cancellationToken);
        await clock.ApplyAsync(cancellationToken);
        (string Name, Func<JobRun, CancellationToken, Task<JobReport>> Work)[] steps =
        [
            ("Import", data.RunAsync),
            ("Train", TrainAsync),
            (ForecastAndBet, ForecastAsync),
            ("Performance", performance.RunAsync),
        ];
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
    private async Task<JobReport> TrainAsync(JobRun run, CancellationToken cancellationToken)
    {
        var id = await trainer.StartAsync(TrainingScope.QuickThenWhole, "no model of the present features yet", onlyIfNeeded: true, cancellationToken);
        return id is null ? JobReport.NothingToDo("The champion fits.") : await training.FollowAsync(id.Value, run, ForecastEarlyAsync, cancellationToken);
    }

    private Task ForecastEarlyAsync(string version, CancellationToken cancellationToken) => StepAsync(ForecastAndBet, ForecastAsync, cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database has not been migrated to this version yet; waiting")]
    private partial void LogNotMigrated();
}
