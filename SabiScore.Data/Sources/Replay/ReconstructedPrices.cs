using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Import;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Replay;

/// <summary>Adds what <see cref="PriceDrift"/> invents to the stored prices, marked as reconstructed. Added again, nothing changes.</summary>
public sealed class ReconstructedPrices(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    /// <summary>The prices of a moment.</summary>
    /// <param name="matches">Matches that have a reconstructed step at the moment.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="every">Distance of the steps.</param>
    /// <param name="seed">Of their noise.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>How many prices were added.</returns>
    public async Task<int> AppendAsync(
        IReadOnlyCollection<MatchTimes> matches, DateTimeOffset moment, TimeSpan every, int seed, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = matches.Select(match => match.Id).ToList();
        var stored = (await context.Prices.Where(price => ids.Contains(price.FixtureId)).ToListAsync(cancellationToken)).ToLookup(price => price.FixtureId);
        var added = matches.OrderBy(match => match.Id)
            .Where(match => !stored[match.Id].Any(price => price.CapturedAt == moment && price.Kind == DataKind.Reconstructed))
            .SelectMany(match =>
            {
                var moments = PriceDrift.Moments(match, every);
                var index = moments.ToList().IndexOf(moment);
                return index < 0 ? [] : PriceDrift.At(match, [.. stored[match.Id].Where(price => price.Kind != DataKind.Reconstructed)], moments, index, seed);
            })
            .ToList();
        if (added.Count > 0)
        {
            await BulkInsert.WriteAsync(context, added, cancellationToken);
            await GenerationStore.RaiseAsync(context, Generation.Prices, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return added.Count;
    }
}
