using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs;

/// <summary>Runs as rows of the database.</summary>
internal sealed class JobRuns(IDbContextFactory<SabiScoreDbContext> contexts, MatchClock clock, WorkerInstance worker, TimeProvider time)
{
    public const string Waiting = "waiting", Running = "running", Interrupted = "interrupted";

    /// <summary>Writes down that somebody asked for a run, before anybody is at it.</summary>
    public async Task<JobRunRow> AskAsync(string job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await NewAsync(new JobStart(job, JobJournal.ByOperator), Waiting, cancellationToken);
        context.JobRuns.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row;
    }

    public async Task ForgetAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.JobRuns.Where(run => run.Id == id && run.Outcome == Waiting).ExecuteDeleteAsync(cancellationToken);
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

    public async Task BeatAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        await context.JobRuns.Where(run => run.Id == id).ExecuteUpdateAsync(row => row.SetProperty(run => run.HeartbeatAt, now), cancellationToken);
    }

    /// <summary>Writes the end, over whatever others wrote in the meantime: only the worker itself knows.</summary>
    public async Task EndAsync(long id, JobReport report, TimeSpan took, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (outcome, endedAt) = (report.Outcome.ToWord(), time.GetUtcNow());
        await context.JobRuns.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, outcome)
                .SetProperty(run => run.Message, report.Message)
                .SetProperty(run => run.Fraction, run => report.Outcome == JobOutcome.Failed ? run.Fraction : 1)
                .SetProperty(run => run.RowsIn, report.RowsIn)
                .SetProperty(run => run.RowsOut, report.RowsOut)
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

    /// <summary>The latest runs, newest first.</summary>
    /// <param name="job">One job's alone; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<List<JobRunRow>> ListAsync(string? job, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns.Where(run => job == null || run.Job == job).OrderByDescending(run => run.Id).Take(limit).ToListAsync(cancellationToken);
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
        StartedAt = time.GetUtcNow(),
        HeartbeatAt = outcome == Running ? time.GetUtcNow() : null,
        Host = outcome == Running ? worker.Name : null,
        ClockAt = await clock.NowAsync(cancellationToken),
    };
}
