using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs;

/// <summary>
/// Keeps the row of a run true while it is at work, whatever the work does: says that its worker lives, stores what is logged, and hears an operator who wants
/// it to stop.
/// </summary>
internal sealed class RunKeeper(
    long id, RunStop stop, RunLog log, RunDeadline deadline, JobRuns runs, CancelRequests cancels, RunLines lines, TimeSpan heartbeat, TimeProvider time)
{
    /// <summary>How soon a line or an operator's wish is seen.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private long beatAt = time.GetTimestamp();
    private bool isWarned, again;

    /// <summary>Until the work has ended.</summary>
    public async Task KeepAsync(CancellationToken ended)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(heartbeat < Look ? heartbeat : Look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await BeatAsync(ended);
                await runs.TryAsync(() => HearAsync(ended));
                await StoreAsync(ended);
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    /// <summary>Stores what was logged since the last time.</summary>
    public async Task<bool> StoreAsync(CancellationToken cancellationToken)
    {
        if (log.Take() is not { } batch)
        {
            return true;
        }

        // Whether a write that broke off was done is not known.
        var redo = again;
        again = true;
        if (!await runs.TryAsync(() => lines.WriteAsync(id, batch, redo, cancellationToken)))
        {
            return false;
        }

        again = false;
        log.Stored(batch);
        return true;
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var isWarning = deadline.WarnedAt is not null && !isWarned;
        if ((isWarning || time.GetElapsedTime(beatAt) >= heartbeat) && await runs.TryAsync(() => runs.BeatAsync(id, deadline.WarnedAt, cancellationToken)))
        {
            beatAt = time.GetTimestamp();
            isWarned |= isWarning;
        }
    }

    private async Task HearAsync(CancellationToken cancellationToken)
    {
        if (stop.Cause == StopCause.None && await cancels.AskedByAsync(id, cancellationToken) is { } by)
        {
            stop.Ask(StopCause.Operator, CancelRequests.Reason(by));
        }
    }
}
