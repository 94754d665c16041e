using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Worker.Bootstrap;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Replay;

/// <summary>
/// Steps football's clock from event to event until the season is over. Of several workers the one that holds the clock's lease drives; the others wait
/// for it to fall silent. The moment at which the clock stands is always worked through again, so that nothing is left out after a kill.
/// </summary>
internal sealed partial class ReplayDriver(
    ReplayClock clock,
    ReplayStep step,
    ReplayRecord record,
    ReplaySeason season,
    DemoPast past,
    ValueBetRun bets,
    ReplayMetrics metrics,
    JobJournal journal,
    IOptions<ReplayOptions> options,
    IOptions<BootstrapOptions> bootstrap,
    TimeProvider time,
    ILogger<ReplayDriver> logger)
{
    /// <summary>A pace slower than one day of football in so long is not kept.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(30);

    private readonly string driver = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";
    private ReplayDay? today;
    private bool isOver;

    /// <summary>Ends with the replay; at once where there is none.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await clock.FindAsync(cancellationToken) is { Until: not null })
        {
            var lease = await ReplayLease.TryTakeAsync(clock, driver, time, logger, cancellationToken);
            if (lease is not null && await DriveAsync(lease, cancellationToken))
            {
                await GoOnAsync(cancellationToken);
                return;
            }

            await Task.Delay(bootstrap.Value.RetryDelay, time, cancellationToken);
        }
    }

    /// <summary>A season stands where it ended; the Demo league goes on.</summary>
    private async Task GoOnAsync(CancellationToken cancellationToken)
    {
        if (await past.IsDemoAsync(cancellationToken))
        {
            await past.EndAsync(cancellationToken);
            await journal.RunAsync("Replay.Live", JobJournal.ByReplay, (_, token) => bets.RunAsync(bootstrap.Value.HorizonDays, token), cancellationToken);
        }
    }

    /// <returns>Whether the replay is over.</returns>
    private async Task<bool> DriveAsync(ReplayLease lease, CancellationToken cancellationToken)
    {
        await using var driving = lease;
        (today, isOver) = (null, false);
        try
        {
            JobReport day;
            do
            {
                day = await journal.RunAsync("Replay.Day", JobJournal.ByReplay, DayAsync, lease.Held);
            }
            while (day.Outcome == JobOutcome.Done && !isOver);

            return isOver && (await journal.RunAsync("Replay.End", JobJournal.ByReplay, (_, token) => record.OfSeasonAsync(token), lease.Held)).Outcome == JobOutcome.Done;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogTaken();
            return false;
        }
    }

    /// <summary>Works through the moments of a day, up to and with the midnight that ends it.</summary>
    private async Task<JobReport> DayAsync(JobRun run, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await clock.FindAsync(cancellationToken) ?? throw new ReplayTakenException();
            var day = today = today?.Holds(state.At) == true ? today : await season.DayAsync(state, cancellationToken);
            var startedAt = time.GetTimestamp();
            await step.RunAsync(state.At, day.Calendar, day.Plan.At(state.At), driver, cancellationToken);
            var took = time.GetElapsedTime(startedAt);
            var isDone = state.At.TimeOfDay == TimeSpan.Zero && state.At != state.From;
            var report = isDone ? await EndDayAsync(state, cancellationToken) : null;
            if (state.At >= state.Until)
            {
                isOver = true;
                return report!;
            }

            var next = day.Next(state.At);
            await KeepPaceAsync(state, next, cancellationToken);
            if (!await clock.StepAsync(driver, state.At, next, cancellationToken))
            {
                throw new ReplayTakenException();
            }

            metrics.Stepped(took, next - state.At);
            if (report is not null)
            {
                return report;
            }
        }
    }

    /// <summary>Says what came of the day that a midnight ends, its firings as the schedules have them.</summary>
    private async Task<JobReport> EndDayAsync(ReplayState state, CancellationToken cancellationToken)
    {
        var ended = await season.DayAsync(state with { At = state.At.AddDays(-1) }, cancellationToken);
        metrics.Skipped(ended.Plan.Counts, options.Value.SkipIdle);
        return await record.OfDayAsync(state.At, ended.Plan.Counts, cancellationToken);
    }

    private Task KeepPaceAsync(ReplayState state, DateTimeOffset next, CancellationToken cancellationToken)
    {
        var wait = state.Speed > 0 ? state.SteppedAt + ((next - state.At) / state.Speed) - time.GetUtcNow() : TimeSpan.Zero;
        return wait > TimeSpan.Zero ? Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken) : Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another worker drives the replay now")]
    private partial void LogTaken();
}
