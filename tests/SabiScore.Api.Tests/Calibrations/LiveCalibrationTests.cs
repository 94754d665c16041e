using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Caching;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Tests.Calibrations;

public sealed class LiveCalibrationTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly Calibration Sharper = new([1.3, 1.1, 1.2], [0.1, -0.2, 0.05]);

    [Fact]
    public async Task Stored_IsAppliedToTheNextForecast_OfItsLeagueAndModelAlone()
    {
        var model = SmallModels.Make(0.02);
        await host.CrownAsync(model);
        var before = await PricedAsync();

        await StoreAsync("E0", model.Version, Sharper);
        var after = await PricedAsync();
        await StoreAsync("E0", "0badcafe", Sharper);
        var otherModel = await PricedAsync();

        foreach (var (id, (league, raw)) in before)
        {
            var (wanted, made) = (league == "E0" ? Sharper.Apply(raw) : raw, after[id].Forecast);
            Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(wanted[outcome], made[outcome], 12));
            Assert.Equal(raw, otherModel[id].Forecast);
        }

        Assert.Equal(["E0", "N1"], before.Values.Select(match => match.League).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Explanation_AddsUpToTheCalibratedForecast()
    {
        var model = SmallModels.Make(0.03);
        await host.CrownAsync(model);
        await StoreAsync("E0", model.Version, Sharper);
        var (id, (_, forecast)) = (await PricedAsync()).First(match => match.Value.League == "E0");

        var explanation = await host.Http.GetJsonAsync($"/api/v1/predictions/{id}/explanation");

        var published = explanation.GetProperty("probabilities");
        Assert.Equal(forecast, ProbabilityTriple.Normalise(published.Number("home"), published.Number("draw"), published.Number("away")));
    }

    [Fact]
    public async Task List_TellsEachLeagues()
    {
        await StoreAsync("N1", "12345678", Sharper);

        var listed = await host.Http.GetJsonAsync("/api/v1/calibrations");

        var own = Assert.Single(listed.Items(), item => item.Text("league") == "N1");
        Assert.Equal(Sharper.Slopes, own.GetProperty("slopes").Deserialize<double[]>());
        Assert.True(own.GetProperty("isApplied").GetBoolean());
        Assert.Equal(40, own.GetProperty("samples").GetInt32());
    }

    private async Task<Dictionary<long, (string League, ProbabilityTriple Forecast)>> PricedAsync() =>
        (await host.Http.GetJsonAsync("/api/v1/predictions?size=500")).Items().Where(item => item.GetProperty("marketAware").GetBoolean()).ToDictionary(
            item => item.GetProperty("match").GetProperty("id").GetInt64(),
            item => (item.GetProperty("match").Text("league")!, item.GetProperty("probabilities") is var p ? ProbabilityTriple.Normalise(p.Number("home"), p.Number("draw"), p.Number("away")) : default));

    /// <summary>As the Trainer does it, and told to this process.</summary>
    private async Task StoreAsync(string league, string model, Calibration calibration)
    {
        await host.QueryAsync(async context =>
        {
            var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            context.Calibrations.Add(new CalibrationRow
            {
                LeagueCode = league,
                ModelVersion = model,
                HomeSlope = calibration.Slopes[0],
                DrawSlope = calibration.Slopes[1],
                AwaySlope = calibration.Slopes[2],
                HomeIntercept = calibration.Intercepts[0],
                DrawIntercept = calibration.Intercepts[1],
                AwayIntercept = calibration.Intercepts[2],
                Samples = 40,
                FittedAt = now,
            });
            await GenerationStore.RaiseAsync(context, Generation.Calibration, now, TestContext.Current.CancellationToken);
            return await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        await host.Services.GetRequiredService<Generations>().AnnounceAsync(TestContext.Current.CancellationToken);
    }
}
