using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;

namespace SabiScore.Worker.CleanUp;

/// <summary>
/// Rolls old forecasts up: of each match the last one before kick-off moves to the table of those, the others go; one that a bet rests on stays too. What is
/// counted from forecasts comes out as before. A batch is one transaction, so that a kill loses nothing and the next run goes on.
/// </summary>
internal sealed class ForecastRollUp(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private const int MatchesAtOnce = 200;

    /// <param name="before">Football's time, UTC: older forecasts are rolled up.</param>
    /// <param name="told">Told how many matches of how many are done.</param>
    /// <param name="cancellationToken">Stops it between two batches.</param>
    /// <returns>Forecasts that are gone.</returns>
    public async Task<int> RunAsync(DateTimeOffset before, Func<int, int, Task> told, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var matches = await Old(context, before).Select(row => row.FixtureId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        var (gone, done) = (0, 0);
        foreach (var batch in matches.Chunk(MatchesAtOnce))
        {
            gone += await RollAsync(before, batch, cancellationToken);
            done += batch.Length;
            await told(done, matches.Count);
        }

        return gone;
    }

    private async Task<int> RollAsync(DateTimeOffset before, long[] matches, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var old = await Old(context, before).Where(row => matches.Contains(row.FixtureId)).ToListAsync(cancellationToken);
        var kickoffs = await context.Fixtures.Where(fixture => matches.Contains(fixture.Id)).ToDictionaryAsync(fixture => fixture.Id, fixture => fixture.KickoffAt, cancellationToken);
        var known = await context.RolledForecasts.Where(row => matches.Contains(row.FixtureId))
            .ToDictionaryAsync(row => (row.FixtureId, row.Kind, row.MarketAware), cancellationToken);
        foreach (var group in old.Where(row => row.AsOf < kickoffs[row.FixtureId]).GroupBy(row => (row.FixtureId, row.Kind, row.MarketAware)))
        {
            var last = group.MaxBy(row => (row.AsOf, row.Id))!;
            var rolled = Rolled(last, group.Count(), group.Min(row => row.AsOf));
            if (known.GetValueOrDefault(group.Key) is { } earlier)
            {
                var kept = (earlier.AsOf, earlier.Id).CompareTo((last.AsOf, last.Id)) > 0 ? earlier : rolled;
                (kept.Forecasts, kept.FirstAsOf) = (earlier.Forecasts + rolled.Forecasts, earlier.FirstAsOf < rolled.FirstAsOf ? earlier.FirstAsOf : rolled.FirstAsOf);
                await context.RolledForecasts.Where(row => row.Id == earlier.Id).ExecuteDeleteAsync(cancellationToken);
                rolled = kept;
            }

            rolled.RolledAt = time.GetUtcNow();
            context.RolledForecasts.Add(rolled);
        }

        await context.SaveChangesAsync(cancellationToken);
        var ids = old.ConvertAll(row => row.Id);
        var gone = 0;
        foreach (var part in ids.Chunk(1000))
        {
            gone += await context.Forecasts.Where(row => part.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return gone;
    }

    private static IQueryable<ForecastRow> Old(SabiScoreDbContext context, DateTimeOffset before) =>
        context.Forecasts.Where(row => row.AsOf < before && !context.ValueBets.Any(bet => bet.ForecastId == row.Id));

    private static RolledForecastRow Rolled(ForecastRow last, int forecasts, DateTimeOffset first) => new()
    {
        Id = last.Id,
        Forecasts = forecasts,
        FirstAsOf = first,
        FixtureId = last.FixtureId,
        ModelVersion = last.ModelVersion,
        AsOf = last.AsOf,
        Home = last.Home,
        Draw = last.Draw,
        Away = last.Away,
        FundamentalHome = last.FundamentalHome,
        FundamentalDraw = last.FundamentalDraw,
        FundamentalAway = last.FundamentalAway,
        MarketHome = last.MarketHome,
        MarketDraw = last.MarketDraw,
        MarketAway = last.MarketAway,
        MarketAware = last.MarketAware,
        Completeness = last.Completeness,
        PricesCapturedAt = last.PricesCapturedAt,
        Members = last.Members,
        CalibrationId = last.CalibrationId,
        CreatedAt = last.CreatedAt,
        Kind = last.Kind,
    };
}
