using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.Stopping;

/// <summary>Operators' wishes that a run stop, in the run's row: whichever worker is at it reads them within a second.</summary>
internal sealed class CancelRequests(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    /// <returns>Whether the run had not ended.</returns>
    public async Task<bool> AskAsync(long id, string by, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        return await context.JobRuns.Where(run => run.Id == id && run.EndedAt == null).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.CancelAskedAt, run => run.CancelAskedAt ?? now).SetProperty(run => run.CancelAskedBy, run => run.CancelAskedBy ?? by),
            cancellationToken) > 0;
    }

    /// <summary>Who wants a run to stop; nothing where nobody does.</summary>
    public async Task<string?> AskedByAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns.Where(run => run.Id == id).Select(run => run.CancelAskedBy).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Ends a run that nobody is going to take any more.</summary>
    /// <returns>Whether it was still waiting.</returns>
    public async Task<bool> EndWaitingAsync(long id, string by, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (now, cancelled, reason) = (time.GetUtcNow(), JobOutcome.Cancelled.ToWord(), Reason(by));
        return await context.JobRuns.Where(run => run.Id == id && run.Outcome == JobRuns.Waiting).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, cancelled).SetProperty(run => run.Message, reason).SetProperty(run => run.EndedAt, now), cancellationToken) > 0;
    }

    /// <summary>Who wanted a firing to stop before it began here: while it waited, or at a worker that died before it did. Nothing where nobody had.</summary>
    public async Task<string?> OfFiringAsync(JobStart again, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await SameFiring(context.JobRuns, again).Select(run => run.CancelAskedBy).FirstOrDefaultAsync(by => by != null, cancellationToken);
    }

    /// <summary>For people.</summary>
    public static string Reason(string by) => $"cancelled by an operator ({by}).";

    private static IQueryable<JobRunRow> SameFiring(IQueryable<JobRunRow> runs, JobStart again) => again.Of is { } id
        ? runs.Where(run => run.Id == id)
        : runs.Where(run => run.Job == again.Job && run.DueAt == again.DueAt);
}
