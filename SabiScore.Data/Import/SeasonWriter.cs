using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Caching;
using SabiScore.Data.Sources;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Importing;
using SabiScore.Data.Store.Prices;

namespace SabiScore.Data.Import;

/// <summary>Stores one league season in one transaction, which ends with its digest: killed before, it is done again; killed after, it is skipped.</summary>
internal sealed partial class SeasonWriter(IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time, ILogger logger)
{
    public async Task<SeasonResult> WriteAsync(string source, SeasonBatch batch, CancellationToken cancellationToken)
    {
        using var activity = ImportMetrics.Activities.StartActivity("store season")?.SetTag("league", batch.League.Code).SetTag("season", batch.Season.ToString());
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var (league, season) = (batch.League.Code, batch.Season.StartYear);
        var last = await context.ImportSeasons.FirstOrDefaultAsync(
            row => row.Source == source && row.LeagueCode == league && row.SeasonStart == season, cancellationToken);
        if (last?.Digest == batch.Digest)
        {
            return SeasonResult.Nothing;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = batch.Matches.Select(match => match.Fixture.Id).ToList();
        var stored = await context.Fixtures.Where(fixture => ids.Contains(fixture.Id)).ToDictionaryAsync(fixture => fixture.Id, cancellationToken);
        var fresh = batch.Matches.Where(match => !stored.ContainsKey(match.Fixture.Id)).ToList();
        await BulkInsert.WriteAsync(context, fresh.ConvertAll(match => match.Fixture), cancellationToken);
        var prices = fresh.SelectMany(match => match.Prices).ToList();
        await BulkInsert.WriteAsync(context, prices, cancellationToken);
        await BulkInsert.WriteAsync(context, fresh.SelectMany(match => match.Events).ToList(), cancellationToken);
        var changed = stored.Count == 0 ? SeasonResult.Nothing : await UpdateAsync(context, batch, stored, cancellationToken);
        await RecordAsync(context, source, batch, last is null, cancellationToken);

        var result = changed.Plus(new SeasonResult(fresh.Count, 0, prices.Count, 0, fresh.Count == 0 ? DateOnly.MaxValue : fresh.Min(match => match.Fixture.Date)));

        // A running state that holds a match from before its change is wrong from now on.
        await context.HistoryCheckpoints.Where(checkpoint => checkpoint.Through >= result.Earliest).ExecuteDeleteAsync(cancellationToken);
        if (result.Added + result.Updated > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.History, time.GetUtcNow(), cancellationToken);
        }

        if (result.PricesAdded + result.Corrections > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.Prices, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<SeasonResult> UpdateAsync(
        SabiScoreDbContext context, SeasonBatch batch, Dictionary<long, FixtureRow> stored, CancellationToken cancellationToken)
    {
        var ids = stored.Keys.ToList();
        var storedPrices = (await context.Prices.Where(price => ids.Contains(price.FixtureId)).ToListAsync(cancellationToken)).ToLookup(price => price.FixtureId);
        var (updated, removed, added, corrections, earliest) = (0, new List<PriceRow>(), new List<PriceRow>(), 0, DateOnly.MaxValue);
        foreach (var match in batch.Matches)
        {
            if (!stored.TryGetValue(match.Fixture.Id, out var row))
            {
                continue;
            }

            IReadOnlyCollection<DateTimeOffset> formerTimes = [CaptureTimes.Early(row.Date, row.KickoffAt), CaptureTimes.Closing(row.KickoffAt)];
            var (wasPlayed, formerDate) = (row.HomeGoals is not null, row.Date);
            var values = FixtureDifference.Apply(row, match.Fixture);
            var moved = values.Exists(value => value.Field is nameof(FixtureRow.Date) or nameof(FixtureRow.KickoffAt));
            var prices = PriceDifference.Of(storedPrices[row.Id], match.Prices, moved ? formerTimes : []);
            if (values.Count > 0)
            {
                context.Fixtures.Update(row);
            }

            removed.AddRange(prices.Removed);
            added.AddRange(prices.Added);
            if (values.Count + prices.Added.Count > 0)
            {
                updated++;
                earliest = new[] { earliest, formerDate, row.Date }.Min();
            }

            // A value where there was none is news (a result, a later file's column), not a correction.
            foreach (var correction in values.Where(value => value.Before is not null && !(value.Field == nameof(FixtureRow.KickoffKnown))).Concat(prices.Corrections))
            {
                corrections++;
                Log(context, row.Id, correction, match.Origin, wasPlayed);
            }
        }

        context.Prices.RemoveRange(removed);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await BulkInsert.WriteAsync(context, added, cancellationToken);
        return new SeasonResult(0, updated, added.Count - removed.Count, corrections, earliest);
    }

    private void Log(SabiScoreDbContext context, long fixtureId, Correction correction, MatchOrigin origin, bool wasPlayed)
    {
        context.ImportChanges.Add(new ImportChangeRow
        {
            FixtureId = fixtureId,
            Field = correction.Field,
            OldValue = correction.Before,
            NewValue = correction.After,
            File = origin.File,
            Line = origin.Line,
            ChangedAt = time.GetUtcNow(),
        });
        LogCorrected(origin.File, origin.Line, correction.Field, correction.Before, correction.After, wasPlayed ? "played" : "coming", fixtureId);
    }

    private async Task RecordAsync(SabiScoreDbContext context, string source, SeasonBatch batch, bool isNew, CancellationToken cancellationToken)
    {
        var row = new ImportSeasonRow
        {
            Source = source,
            LeagueCode = batch.League.Code,
            SeasonStart = batch.Season.StartYear,
            Digest = batch.Digest,
            Matches = batch.Matches.Count,
            ImportedAt = time.GetUtcNow(),
        };
        context.Entry(row).State = isNew ? EntityState.Added : EntityState.Modified;
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }

    [LoggerMessage(LogLevel.Information, "{File}:{Line}: corrected {Field} from {Before} to {After} ({State} match {FixtureId})")]
    private partial void LogCorrected(string file, int line, string field, string? before, string? after, string state, long fixtureId);
}
