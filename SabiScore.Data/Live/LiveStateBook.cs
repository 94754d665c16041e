using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Live;

/// <summary>Keeps how matches stand, so that every replica sees the same.</summary>
public sealed class LiveStateBook(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    /// <summary>Writes what differs from before.</summary>
    /// <param name="source">Who says so.</param>
    /// <param name="matches">How they stand.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>How many differed.</returns>
    public async Task<int> KeepAsync(string source, IReadOnlyList<LiveMatch> matches, CancellationToken cancellationToken)
    {
        if (matches.Count == 0)
        {
            return 0;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = matches.Select(match => match.FixtureId).ToList();
        var stored = await context.FixtureStates.AsTracking().Where(row => row.Source == source && ids.Contains(row.FixtureId)).ToDictionaryAsync(row => row.FixtureId, cancellationToken);
        var changed = 0;
        foreach (var match in matches)
        {
            if (!stored.TryGetValue(match.FixtureId, out var row))
            {
                context.FixtureStates.Add(row = new FixtureStateRow { FixtureId = match.FixtureId, Source = source });
            }
            else if ((row.State, row.Minute, row.HomeGoals, row.AwayGoals) == (match.State, match.Minute, match.HomeGoals, match.AwayGoals))
            {
                continue;
            }

            (row.State, row.Minute, row.HomeGoals, row.AwayGoals, row.ChangedAt) = (match.State, match.Minute, match.HomeGoals, match.AwayGoals, time.GetUtcNow());
            changed++;
        }

        if (changed > 0)
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            await GenerationStore.RaiseAsync(context, Generation.Live, time.GetUtcNow(), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return changed;
    }
}
