using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.Pausing;

/// <summary>Which jobs are paused, in the database: it outlives every worker, also where the scheduler keeps nothing.</summary>
internal sealed class JobPauses(IDbContextFactory<SabiScoreDbContext> contexts, JobMetrics metrics, TimeProvider time)
{
    /// <summary>Pauses by job.</summary>
    public async Task<Dictionary<string, JobPauseRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pauses = await context.JobPauses.AsNoTracking().ToDictionaryAsync(pause => pause.Job, StringComparer.Ordinal, cancellationToken);
        metrics.ArePaused(pauses.Keys);
        return pauses;
    }

    /// <returns>Whether it is new: who paused first stays.</returns>
    public async Task<bool> PauseAsync(string job, string by, string? reason, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.JobPauses.AnyAsync(pause => pause.Job == job, cancellationToken))
        {
            return false;
        }

        context.JobPauses.Add(new JobPauseRow { Job = job, At = time.GetUtcNow(), By = by, Reason = reason });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody else was first; anything else says so again.
            context.ChangeTracker.Clear();
            if (await context.JobPauses.AnyAsync(pause => pause.Job == job, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    /// <returns>Whether it was paused.</returns>
    public async Task<bool> ResumeAsync(string job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobPauses.Where(pause => pause.Job == job).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<bool> IsPausedAsync(string job, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobPauses.AnyAsync(pause => pause.Job == job, cancellationToken);
    }
}
