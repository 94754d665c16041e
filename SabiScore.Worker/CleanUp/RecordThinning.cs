using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;

namespace SabiScore.Worker.CleanUp;

/// <summary>The record is counted every quarter of an hour; of an old day its last count is enough.</summary>
internal sealed class RecordThinning(IDbContextFactory<SabiScoreDbContext> contexts)
{
    private const int CountsAtOnce = 500;

    /// <param name="before">Football's time, UTC: days that ended before it are thinned.</param>
    /// <param name="cancellationToken">Stops it between two batches.</param>
    /// <returns>Rows that are gone.</returns>
    public async Task<int> RunAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await context.Performance.Where(row => row.AsOf < before).Select(row => row.AsOf).Distinct().ToListAsync(cancellationToken);
        var last = counts.GroupBy(count => count.UtcDateTime.Date).Select(day => day.Max()).ToHashSet();
        var gone = 0;
        foreach (var batch in counts.Where(count => !last.Contains(count)).Order().Chunk(CountsAtOnce))
        {
            gone += await context.Performance.Where(row => batch.Contains(row.AsOf)).ExecuteDeleteAsync(cancellationToken);
        }

        return gone;
    }
}
