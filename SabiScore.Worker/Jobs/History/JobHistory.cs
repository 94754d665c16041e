using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.History;

/// <summary>What ran: read by operators, trimmed by CleanUp.</summary>
internal sealed class JobHistory(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>So many runs go at once, so that nobody waits long for the table.</summary>
    private const int ForgottenAtOnce = 1000;

    /// <summary>Runs, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<List<JobRunRow>> ListAsync(RunFilter filter, int limit, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Filter(context.JobRuns.AsNoTracking(), filter).OrderByDescending(run => run.Id).Take(limit).ToListAsync(cancellationToken);
    }

    public async Task<JobRunRow?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Id == id, cancellationToken);
    }

    /// <summary>Runs that wait or are at work, oldest first.</summary>
    public async Task<List<JobRunRow>> ActiveAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRuns.AsNoTracking()
            .Where(run => run.Outcome == JobRuns.Waiting || run.Outcome == JobRuns.Running).OrderBy(run => run.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Forgets runs that ended before a time, their logs with them; each job's latest run and its latest good one stay. Can be stopped and begun again at any time.</summary>
    /// <param name="time">UTC.</param>
    /// <param name="cancellationToken">Stops it between two batches.</param>
    /// <returns>How many runs were forgotten.</returns>
    public async Task<int> ForgetBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var good = JobOutcomes.Good;
        var latest = await context.JobRuns.GroupBy(run => run.Job).Select(runs => runs.Max(run => run.Id)).ToListAsync(cancellationToken);
        var latestGood = await context.JobRuns.Where(run => good.Contains(run.Outcome)).GroupBy(run => run.Job).Select(runs => runs.Max(run => run.Id)).ToListAsync(cancellationToken);
        long[] kept = [.. latest.Union(latestGood)];
        var (forgotten, batch) = (0, 0);
        do
        {
            batch = await context.JobRuns.Where(run => run.EndedAt != null && run.EndedAt < time && !kept.Contains(run.Id))
                .OrderBy(run => run.Id).Take(ForgottenAtOnce).ExecuteDeleteAsync(cancellationToken);
            forgotten += batch;
        }
        while (batch == ForgottenAtOnce);
        return forgotten;
    }

    private static IQueryable<JobRunRow> Filter(IQueryable<JobRunRow> runs, RunFilter filter)
    {
        runs = filter.Job is { } job ? runs.Where(run => run.Job == job) : runs;
        runs = filter.Outcomes.Count > 0 ? runs.Where(run => filter.Outcomes.Contains(run.Outcome)) : runs;
        runs = filter.Triggers.Count > 0 ? runs.Where(run => filter.Triggers.Contains(run.Trigger)) : runs;
        runs = filter.Since is { } since ? runs.Where(run => run.StartedAt >= since) : runs;
        runs = filter.Until is { } until ? runs.Where(run => run.StartedAt < until) : runs;
        return filter.Before is { } before ? runs.Where(run => run.Id < before) : runs;
    }
}
