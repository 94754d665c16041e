using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs;

/// <summary>Runs as rows of the database.</summary>
internal sealed partial class JobRuns(
    IDbContextFactory<SabiScoreDbContext> contexts, MatchClock clock, WorkerInstance worker, TimeProvider time, ILogger<JobRuns> logger)
{
    public const string Waiting = "waiting", Running = "running", Interrupted = "interrupted";

    /// <summary>Writes down that somebody asked for a run, before anybody is at it.</summary>
    public async Task<JobRunRow> AskAsync(JobStart asked, long? retryOf, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await NewAsync(asked, Waiting, cancellationToken);
        row.RetryOf = retryOf;
        context.JobRuns.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row;
    }

    public async Task ForgetAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.JobRuns.Where(run => run.Id == id && run.Outcome == Waiting).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Tries to write down something; what could not be is told in the log, and the work goes on.</summary>
    public async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
#pragma warning disable CA1031 // Whatever the database says, the work goes on.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogNotWritten(exception.Message);
            return false;
        }
    }

    /// <summary>Writes down that a run begins here.</summary>
    /// <returns>Its id.</returns>
    public async Task<long> StartAsync(JobStart start, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (start.IsAlone)
        {
            await CloseAsync(context.JobRuns.Where(run => run.Job == start.Job && run.Outcome == Running), cancellationToken);
        }

        var taken = start.RunId is { } asked
            && await context.JobRuns.Where(run => run.Id == asked && run.Outcome == Waiting).ExecuteUpdateAsync(
                row => row.SetProperty(run => run.Outcome, Running)
                    .SetProperty(run => run.Host, worker.Name)
                    .SetProperty(run => run.Deadline, start.Deadline)
                    .SetProperty(run => run.StartedAt, now)
                    .SetProperty(run => run.HeartbeatAt, now),
                cancellationToken) > 0;
        if (taken)
        {
            return start.RunId!.Value;
        }

        var row = await NewAsync(start, Running, cancellationToken);
        context.JobRuns.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    public async Task TellAsync(long id, string message, double fraction, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.JobRuns.Where(run => run.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Message, message).SetProperty(run => run.Fraction, fraction), cancellationToken);
    }

    /// <summary>Writes down that a run is tried again.</summary>
    public async Task AgainAsync(long id, int attempt, string message, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.JobRuns.Where(run => run.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Message, message).SetProperty(run => run.Attempts, attempt), cancellationToken);
    }

    public async Task BeatAsync(long id, DateTimeOffset? deadlineWarnedAt, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await context.JobRuns.Where(run => run.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.HeartbeatAt, now).SetProperty(run => run.DeadlineWarnedAt, deadlineWarnedAt), cancellationToken);
    }

    /// <summary>Writes the end, over whatever others wrote in the meantime: only the worker itself knows.</summary>
    public async Task EndAsync(long id, JobReport report, TimeSpan took, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (outcome, endedAt, isCut) = (report.Outcome.ToWord(), time.GetUtcNow(), report.Outcome is JobOutcome.Failed or JobOutcome.Cancelled);
        await context.JobRuns.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, outcome)
                .SetProperty(run => run.Message, report.Message)
                .SetProperty(run => run.Fraction, run => isCut ? run.Fraction : 1)
                .SetProperty(run => run.RowsIn, report.RowsIn)
                .SetProperty(run => run.RowsOut, report.RowsOut)
                .SetProperty(run => run.Attempts, report.Attempts)
                .SetProperty(run => run.DeadlineWarnedAt, report.DeadlineWarnedAt)
                .SetProperty(run => run.EndedAt, endedAt)
                .SetProperty(run => run.Duration, took),
            cancellationToken);
    }

    /// <summary>Runs that are said to be at work, with when their worker last said so.</summary>
    public async Task<Dictionary<long, DateTimeOffset?>> OpenAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns.Where(run => run.Outcome == Running).ToDictionaryAsync(run => run.Id, run => run.HeartbeatAt, cancellationToken);
    }

    /// <summary>Closes a run whose worker has not been heard of since.</summary>
    /// <returns>Whether it was still open and silent.</returns>
    public async Task<bool> CloseAsync(long id, DateTimeOffset? heard, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await CloseAsync(context.JobRuns.Where(run => run.Id == id && run.Outcome == Running && run.HeartbeatAt == heard), cancellationToken) > 0;
    }

    /// <summary>Closes runs that were asked for and that nobody can take any more: their firings were in the memory of a worker that is gone.</summary>
    public async Task CloseWaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await context.JobRuns.Where(run => run.Outcome == Waiting).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, Interrupted)
                .SetProperty(run => run.Message, "Its worker went away before it began.")
                .SetProperty(run => run.EndedAt, now),
            cancellationToken);
    }

    private async Task<int> CloseAsync(IQueryable<JobRunRow> runs, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await runs.ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, Interrupted)
                .SetProperty(run => run.Message, "Its worker went away in the middle.")
                .SetProperty(run => run.EndedAt, now),
            cancellationToken);
    }

    private async Task<JobRunRow> NewAsync(JobStart start, string outcome, CancellationToken cancellationToken) => new()
    {
        Job = start.Job,
        Trigger = start.Trigger,
        Outcome = outcome,
        DueAt = start.DueAt,
        Deadline = outcome == Running ? start.Deadline : null,
        StartedAt = time.GetUtcNow(),
        HeartbeatAt = outcome == Running ? time.GetUtcNow() : null,
        Host = outcome == Running ? worker.Name : null,
        ClockAt = await clock.NowAsync(cancellationToken),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A run's row could not be written: {Reason}")]
    private partial void LogNotWritten(string reason);
}
