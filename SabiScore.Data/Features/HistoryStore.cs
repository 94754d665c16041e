using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Features;

/// <summary>The running history of the leagues, checkpointed in the database so that a process starts warm.</summary>
public sealed partial class HistoryStore(
    IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, FeatureMetrics metrics, TimeProvider time, ILogger<HistoryStore> logger)
{
    /// <summary>So many matches that had to be added are worth a new checkpoint.</summary>
    private const int WorthSaving = 2000;

    /// <summary>What a history of the matches before a date depends on now.</summary>
    public async Task<HistoryMark> MarkAsync(DateOnly before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var generation = await context.Generations.Where(row => row.Name == "history").Select(row => row.Value).FirstOrDefaultAsync(cancellationToken);
        return new HistoryMark(before, generation);
    }

    /// <summary>The history of all matches before a date: from checkpoints as far as they hold, then match by match.</summary>
    public async Task<MatchHistory> RestoreAsync(DateOnly before, CancellationToken cancellationToken)
    {
        using var activity = FeatureMetrics.Activities.StartActivity("restore history");
        var startedAt = time.GetTimestamp();
        var history = new MatchHistory(await matches.FactsAsync(cancellationToken));
        var last = await LoadAsync(history, before, cancellationToken);
        var later = await matches.PlayedAsync(before, last, cancellationToken);
        foreach (var date in later.GroupBy(match => match.Fixture.Date))
        {
            cancellationToken.ThrowIfCancellationRequested();
            history.Add([.. date]);
        }

        metrics.Computed("history", later.Count, time.GetElapsedTime(startedAt));
        if (later.Count >= WorthSaving)
        {
            await SaveAsync(history, cancellationToken);
        }

        return history;
    }

    /// <summary>Writes checkpoints of a history, one a rating pool, in place of older ones of the same schema.</summary>
    public async Task SaveAsync(MatchHistory history, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.HistoryCheckpoints.Where(row => row.SchemaId == FeatureCatalog.SchemaId).ExecuteDeleteAsync(cancellationToken);
        foreach (var pool in League.All.GroupBy(league => league.RatingPool))
        {
            if (pool.Max(history.LastDate) is not { } through)
            {
                continue;
            }

            using var state = new MemoryStream();
            history.Save(pool.First(), state);
            context.HistoryCheckpoints.Add(new HistoryCheckpointRow
            {
                LeagueCode = pool.Key,
                SchemaId = FeatureCatalog.SchemaId,
                Through = through,
                SettledMatches = pool.Sum(history.Settled),
                State = state.ToArray(),
                CreatedAt = time.GetUtcNow(),
            });
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <returns>The last date that the history holds of each league that was loaded.</returns>
    private async Task<Dictionary<League, DateOnly>> LoadAsync(MatchHistory history, DateOnly before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.HistoryCheckpoints
            .Where(row => row.SchemaId == FeatureCatalog.SchemaId && row.Through < before)
            .OrderBy(row => row.Through)
            .ToListAsync(cancellationToken);
        foreach (var row in rows.GroupBy(row => row.LeagueCode).Select(pool => pool.Last()))
        {
            if (!await StillHoldsAsync(context, row, cancellationToken))
            {
                LogOutdated(row.LeagueCode, row.Through);
                continue;
            }

            try
            {
                using var state = new MemoryStream(row.State, writable: false);
                history.Load(state);
            }
            catch (HistoryCheckpointException exception)
            {
                LogRefused(exception, row.LeagueCode, row.Through);
            }
        }

        return League.All.Where(league => history.LastDate(league) is not null).ToDictionary(league => league, league => history.LastDate(league)!.Value);
    }

    /// <summary>Whether the matches that a checkpoint holds are those of the database: none came or was corrected up to its date.</summary>
    private static async Task<bool> StillHoldsAsync(SabiScoreDbContext context, HistoryCheckpointRow row, CancellationToken cancellationToken)
    {
        var codes = League.All.Where(league => league.RatingPool == row.LeagueCode).Select(league => league.Code).ToList();
        var held = context.Fixtures.Where(fixture => codes.Contains(fixture.LeagueCode) && fixture.Date <= row.Through);
        return await held.CountAsync(fixture => fixture.HomeGoals != null && fixture.AwayGoals != null, cancellationToken) == row.SettledMatches
            && !await context.ImportChanges.AnyAsync(change => change.ChangedAt > row.CreatedAt && held.Any(fixture => fixture.Id == change.FixtureId), cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "The checkpoint of {Pool} up to {Through:yyyy-MM-dd} is left out: matches before came or were corrected since")]
    private partial void LogOutdated(string pool, DateOnly through);

    [LoggerMessage(LogLevel.Warning, "The checkpoint of {Pool} up to {Through:yyyy-MM-dd} cannot be used")]
    private partial void LogRefused(Exception exception, string pool, DateOnly through);
}
