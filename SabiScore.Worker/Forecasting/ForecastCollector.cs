using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Protos.Forecasts.V1;
using SabiScore.Worker.Shadow;

namespace SabiScore.Worker.Forecasting;

/// <summary>Has the Api forecast the matches to come, and stores what it says.</summary>
internal sealed class ForecastCollector(
    ForecastsService.ForecastsServiceClient api, IDbContextFactory<SabiScoreDbContext> contexts, ShadowBook shadows, TimeProvider time)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Forecasts of the matches that are asked for, stored; asked again at the same moment of football's time they are written over. An Api that is not up
    /// yet, or does not serve the champion yet, is waited for; one that will not serve it (a refused model) is believed after a minute.
    /// </summary>
    /// <exception cref="RpcException">The Api does not answer, or has no model.</exception>
    public async Task<CollectedForecasts> CollectAsync(StreamForecastsRequest request, string champion, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        request.WithShadows = true;
        while (true)
        {
            var isLast = time.GetElapsedTime(startedAt) > Patience;
            try
            {
                var collected = await AskAsync(request, cancellationToken);
                if (isLast || collected.Shadows.All(forecast => IsOf(forecast, champion)))
                {
                    await StoreAsync(collected.Forecasts, cancellationToken);
                    await shadows.StoreAsync(collected.Shadows, cancellationToken);
                    return collected;
                }
            }
            catch (RpcException exception) when (exception.StatusCode == StatusCode.Unavailable && !isLast)
            {
                // Not up, or no model yet.
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <summary>Whether the Api had that champion when it made a forecast: the forecast may be a challenger's.</summary>
    private static bool IsOf(Forecast forecast, string champion) =>
        forecast.Shadows.Any(shadow => shadow.IsChampion && shadow.ModelVersion == champion);

    private async Task<CollectedForecasts> AskAsync(StreamForecastsRequest request, CancellationToken cancellationToken)
    {
        var forecasts = new List<ForecastRow>();
        var whole = new List<Forecast>();
        var failures = new List<string>();
        using var call = api.StreamForecasts(
            request, deadline: time.GetUtcNow().UtcDateTime + CallLimit, cancellationToken: cancellationToken);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(cancellationToken))
        {
            if (answer.Forecast is { } forecast)
            {
                forecasts.Add(ForecastRows.ToRow(forecast, time.GetUtcNow()));
                whole.Add(forecast);
            }
            else
            {
                failures.Add(answer.Failure.Reason);
            }
        }

        return new CollectedForecasts(forecasts, whole, failures);
    }

    private async Task StoreAsync(IReadOnlyList<ForecastRow> forecasts, CancellationToken cancellationToken)
    {
        if (forecasts.Count == 0)
        {
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var moments = forecasts.Select(forecast => forecast.AsOf).Distinct().ToList();
        var known = await context.Forecasts
            .Where(row => moments.Contains(row.AsOf))
            .ToDictionaryAsync(row => (row.FixtureId, row.AsOf, row.ModelVersion), row => row.Id, cancellationToken);
        foreach (var forecast in forecasts)
        {
            forecast.Id = known.GetValueOrDefault((forecast.FixtureId, forecast.AsOf, forecast.ModelVersion));
        }

        // An id of 0 is a new row.
        context.Forecasts.UpdateRange(forecasts);
        await context.SaveChangesAsync(cancellationToken);
    }
}
