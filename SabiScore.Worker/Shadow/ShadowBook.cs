using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Registry;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Models;
using SabiScore.Protos.Forecasts.V1;
using SabiScore.Worker.Forecasting;

namespace SabiScore.Worker.Shadow;

/// <summary>Writes down what champion and challengers said beside the published forecasts: one row a match and model, the last before kick-off.</summary>
internal sealed partial class ShadowBook(
    IDbContextFactory<SabiScoreDbContext> contexts, ModelRegistry registry, ShadowMetrics metrics, TimeProvider time, ILogger<ShadowBook> logger)
{
    public async Task StoreAsync(IReadOnlyList<Forecast> forecasts, CancellationToken cancellationToken)
    {
        using var activity = ShadowMetrics.Activities.StartActivity("store shadows");
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var versions = forecasts.SelectMany(forecast => forecast.Shadows).Select(shadow => shadow.ModelVersion).Distinct().ToList();
        var recipes = await context.Models.Where(model => versions.Contains(model.Version)).ToDictionaryAsync(model => model.Version, model => model.RecipeId, cancellationToken);
        var rows = forecasts.SelectMany(forecast => Rows(forecast, recipes)).ToList();
        var fixtures = rows.Select(row => row.FixtureId).Distinct().ToList();
        var known = await context.ShadowForecasts.Where(row => fixtures.Contains(row.FixtureId) && versions.Contains(row.ModelVersion))
            .Select(row => new { row.Id, row.FixtureId, row.ModelVersion, row.Kind, row.SettledAt })
            .ToDictionaryAsync(row => (row.FixtureId, row.ModelVersion, row.Kind), cancellationToken);
        rows.RemoveAll(row => known.GetValueOrDefault((row.FixtureId, row.ModelVersion, row.Kind)) is { SettledAt: not null });
        foreach (var row in rows)
        {
            row.Id = known.GetValueOrDefault((row.FixtureId, row.ModelVersion, row.Kind))?.Id ?? 0;
        }

        // An id of 0 is a new row.
        context.ShadowForecasts.UpdateRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        var champions = rows.Count(row => row.ModelVersion == row.ChampionVersion);
        metrics.Stored(champions, rows.Count - champions);
        activity?.SetTag("shadow.forecasts", rows.Count);
        await RetireFailuresAsync(forecasts, cancellationToken);
    }

    private IEnumerable<ShadowForecastRow> Rows(Forecast forecast, Dictionary<string, string?> recipes)
    {
        if (forecast.Shadows.FirstOrDefault(shadow => shadow.IsChampion) is not { Published: { } champion } first)
        {
            yield break;
        }

        foreach (var shadow in forecast.Shadows.Where(shadow => shadow.Published is not null))
        {
            yield return new ShadowForecastRow
            {
                FixtureId = forecast.FixtureId,
                ModelVersion = shadow.ModelVersion,
                RecipeId = recipes.GetValueOrDefault(shadow.ModelVersion),
                ChampionVersion = first.ModelVersion,
                AsOf = forecast.ForecastAt.ToDateTimeOffset(),
                Home = shadow.Published.Home,
                Draw = shadow.Published.Draw,
                Away = shadow.Published.Away,
                ChampionHome = champion.Home,
                ChampionDraw = champion.Draw,
                ChampionAway = champion.Away,
                CreatedAt = time.GetUtcNow(),
                Kind = ForecastRows.KindOf(forecast),
            };
        }
    }

    /// <summary>A challenger whose forecasts are none can do nothing but harm.</summary>
    private async Task RetireFailuresAsync(IReadOnlyList<Forecast> forecasts, CancellationToken cancellationToken)
    {
        var failures = forecasts.SelectMany(forecast => forecast.Shadows).Where(shadow => shadow is { IsChampion: false, Published: null }).GroupBy(shadow => shadow.ModelVersion);
        foreach (var failed in failures)
        {
            var reason = $"{failed.Count()} of {forecasts.Count} forecasts failed: {failed.First().Failure}";
            if (await registry.RetireAsync(failed.Key, RetirementCause.Harm, reason, cancellationToken))
            {
                metrics.Harm("failed");
                LogFailed(failed.Key, reason);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Challenger {ModelVersion} is retired: {Reason}")]
    private partial void LogFailed(string modelVersion, string reason);
}
