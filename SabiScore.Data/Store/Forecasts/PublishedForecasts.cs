using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SabiScore.Data.Store.Forecasts;

/// <summary>Published forecasts, old ones included, of which the last before kick-off is left.</summary>
public static class PublishedForecasts
{
    /// <summary>Those that stand as they were made, and those that were rolled up.</summary>
    public static IQueryable<PublishedForecast> Published(this SabiScoreDbContext context) =>
        context.Forecasts.Select(row => new PublishedForecast
        {
            Id = row.Id,
            FixtureId = row.FixtureId,
            Kind = row.Kind,
            AsOf = row.AsOf,
            MarketAware = row.MarketAware,
            Home = row.Home,
            Draw = row.Draw,
            Away = row.Away,
            CalibrationId = row.CalibrationId,
        }).Concat(context.RolledForecasts.Select(row => new PublishedForecast
        {
            Id = row.Id,
            FixtureId = row.FixtureId,
            Kind = row.Kind,
            AsOf = row.AsOf,
            MarketAware = row.MarketAware,
            Home = row.Home,
            Draw = row.Draw,
            Away = row.Away,
            CalibrationId = row.CalibrationId,
        }));

    /// <summary>The last forecast of a match up to its kick-off; null where none was made.</summary>
    /// <param name="context">Where to look.</param>
    /// <param name="fixtureId">The match.</param>
    /// <param name="kickoffAt">UTC.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<StoredForecast?> LastPublishedAsync(
        this SabiScoreDbContext context, long fixtureId, DateTimeOffset kickoffAt, CancellationToken cancellationToken)
    {
        var made = await LastAsync(context.Forecasts, row => row.Id);
        var rolled = await LastAsync(context.RolledForecasts, row => row.Id);
        return made is null || rolled?.AsOf > made.AsOf || (rolled?.AsOf == made.AsOf && rolled.Id > made.Id) ? rolled : made;

        Task<TRow?> LastAsync<TRow>(IQueryable<TRow> rows, Expression<Func<TRow, long>> id)
            where TRow : StoredForecast =>
            rows.Where(row => row.FixtureId == fixtureId && row.AsOf <= kickoffAt).OrderByDescending(row => row.AsOf).ThenByDescending(id).FirstOrDefaultAsync(cancellationToken);
    }
}
