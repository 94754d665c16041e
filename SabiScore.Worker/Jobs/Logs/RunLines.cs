using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs.Logs;

/// <summary>The log lines of runs in the database.</summary>
internal sealed class RunLines(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>Stores what a log has new. Can be done again where it is not known whether it was done.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="batch">Its new lines.</param>
    /// <param name="again">Whether an earlier attempt failed and may have left lines behind.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public async Task WriteAsync(long runId, RunLineBatch batch, bool again, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (again || batch.DropsStored)
        {
            var firstNew = batch.Lines[0].Number;
            await context.JobRunLines.Where(line => line.RunId == runId && (line.Number < batch.FirstKept || line.Number >= firstNew)).ExecuteDeleteAsync(cancellationToken);
        }

        context.JobRunLines.AddRange(batch.Lines.Select(line => new JobRunLineRow
        {
            RunId = runId,
            Number = line.Number,
            At = line.At,
            Level = line.Level,
            Category = line.Category,
            Text = line.Text,
        }));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lines of a run beyond a number, in order.</summary>
    public async Task<List<JobRunLineRow>> ReadAsync(long runId, int after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.JobRunLines.Where(line => line.RunId == runId && line.Number > after).OrderBy(line => line.Number).ToListAsync(cancellationToken);
    }
}
