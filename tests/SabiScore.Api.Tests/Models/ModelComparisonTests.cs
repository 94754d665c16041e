using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Forecasting;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Registry;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Api.Tests.Models;

/// <summary>The comparison as an answer, and who serves by an administrator's call.</summary>
public sealed class ModelComparisonTests(ModelComparisonTests.Host host) : IClassFixture<ModelComparisonTests.Host>
{
    private const string Key = "0123456789abcdef-key";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comparison_HasChampionAndChallenger_WithDifferencesAndTheMarket()
    {
        var (champion, challenger) = (SmallModels.Make(0.11), SmallModels.Make(0.12));
        await host.CrownAsync(champion);
        await AddChallengerAsync(challenger, champion.Version, """{"mode":"recipes","verdict":"notBetter"}""");
        await AddShadowsAsync(champion.Version, challenger.Version);

        var answer = await host.Http.GetJsonAsync("/api/v1/models/comparison");

        Assert.Equal(champion.Version, answer.GetProperty("champion").Text("version"));
        var compared = answer.GetProperty("challengers").EnumerateArray().Single(model => model.Text("version") == challenger.Version);
        Assert.Equal("notBetter", compared.GetProperty("gate").Text("verdict"));
        var records = compared.GetProperty("records").EnumerateArray().ToList();
        var all = records.Single(record => record.GetProperty("league").ValueKind == JsonValueKind.Null);
        Assert.Equal((4, 2), (all.GetProperty("matches").GetInt32(), all.GetProperty("marketMatches").GetInt32()));
        Assert.Equal(0.55, all.GetProperty("model").Number("brierScore"), 9);
        Assert.Equal(0.60, all.GetProperty("champion").Number("brierScore"), 9);
        Assert.Equal(0.5, all.GetProperty("market").Number("brierScore"), 9);
        var difference = all.GetProperty("brierScoreDifference");
        // −.04, −.05, −.05, −.06: mean −.05, standard error .00408.
        Assert.Equal(-0.05, difference.Number("mean"), 9);
        Assert.Equal(-0.05 - (1.96 * 0.0040825), difference.Number("low"), 5);
        Assert.Equal(-0.05 + (1.96 * 0.0040825), difference.Number("high"), 5);
        Assert.Equal(4, records.Where(record => record.GetProperty("league").ValueKind == JsonValueKind.String).Sum(record => record.GetProperty("matches").GetInt32()));
    }

    [Fact]
    public async Task LiveShare_Fixtures_AreForecastByTheChallengerAndSaySo()
    {
        var (champion, challenger) = (SmallModels.Make(0.21), SmallModels.Make(0.22));
        await host.CrownAsync(champion);
        await AddChallengerAsync(challenger, champion.Version, null);

        var before = await VersionsAsync();
        using var shared = await PostAsync($"{challenger.Version}/live-share", new { share = 0.4 }, Key);
        await host.Services.GetRequiredService<ModelIntake>().RefreshAsync(Token);
        var during = await VersionsAsync();
        var again = await VersionsAsync();
        await host.Services.GetRequiredService<ModelRegistry>().RetireAsync(challenger.Version, RetirementCause.Harm, "Worse.", Token);
        await host.Services.GetRequiredService<ModelIntake>().RefreshAsync(Token);
        var after = await VersionsAsync();

        Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
        Assert.All(before.Values.Concat(after.Values), version => Assert.Equal(champion.Version, version));
        Assert.Equal(during, again);
        Assert.All(during, match => Assert.Equal(LiveShare.Holds(new FixtureId(match.Key), 0.4) ? challenger.Version : champion.Version, match.Value));
        Assert.Equal(2, during.Values.Distinct().Count());
    }

    [Fact]
    public async Task Promote_AndRollBack_ByAnAdministrator_ServeAtOnce()
    {
        var (champion, challenger) = (SmallModels.Make(0.31), SmallModels.Make(0.32));
        await host.CrownAsync(champion);
        await AddChallengerAsync(challenger, champion.Version, null);

        using var closed = await PostAsync($"{challenger.Version}/promote", new { }, null);
        using var stale = await PostAsync($"{challenger.Version}/promote", new { expectedChampion = "ffffffff" }, Key);
        using var promoted = await PostAsync($"{challenger.Version}/promote", new { expectedChampion = champion.Version, reason = "Better." }, Key);
        await host.Services.GetRequiredService<ModelIntake>().RefreshAsync(Token);
        var serving = host.Services.GetRequiredService<ServingModel>().Current!.Version;
        using var back = await PostAsync("predecessor/rollback", new { }, Key);
        await host.Services.GetRequiredService<ModelIntake>().RefreshAsync(Token);
        var detail = await host.Http.GetJsonAsync($"/api/v1/models/{challenger.Version}");
        using var unknown = await PostAsync("ffffffff/promote", new { }, Key);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Conflict, HttpStatusCode.OK), (closed.StatusCode, stale.StatusCode, promoted.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (back.StatusCode, unknown.StatusCode));
        Assert.Equal(challenger.Version, serving);
        Assert.Equal(champion.Version, host.Services.GetRequiredService<ServingModel>().Current!.Version);
        Assert.Equal(("Retired", champion.Version), (detail.GetProperty("model").Text("role"), detail.GetProperty("model").Text("predecessor")));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, object body, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/models/{path}", UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        return await http.SendAsync(request, Token);
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body, string? key) => PostAsync(host.Http, path, body, key);

    private async Task<Dictionary<long, string>> VersionsAsync()
    {
        var page = await host.Http.GetJsonAsync("/api/v1/predictions?days=14&size=100");
        return page.Items().ToDictionary(item => item.GetProperty("match").GetProperty("id").GetInt64(), item => item.Text("modelVersion")!);
    }

    private async Task AddChallengerAsync(ForecastModel model, string champion, string? gate)
    {
        var row = new ModelRow
        {
            Version = model.Version,
            SchemaId = model.SchemaId,
            Scope = "whole",
            Role = ModelRole.Challenger,
            RecipeId = model.Version,
            GateReport = gate,
            Content = SmallModels.Bytes(model),
            Card = "{}",
        };
        Assert.Equal(ChangeOutcome.Done, (await host.Services.GetRequiredService<ModelRegistry>().RegisterAsync(row, champion, Token)).Outcome);
        await host.Services.GetRequiredService<ModelIntake>().RefreshAsync(Token);
    }

    private Task<int> AddShadowsAsync(string champion, string challenger) => host.QueryAsync(async context =>
    {
        var fixtures = await context.Fixtures.OrderBy(fixture => fixture.LeagueCode).ThenBy(fixture => fixture.Id).Select(fixture => fixture.Id).Take(4).ToListAsync(Token);
        double[] ours = [0.56, 0.55, 0.55, 0.54];
        foreach (var (i, fixture) in fixtures.Index())
        {
            context.ShadowForecasts.Add(new ShadowForecastRow
            {
                FixtureId = fixture,
                ModelVersion = challenger,
                RecipeId = challenger,
                ChampionVersion = champion,
                AsOf = ApiHost.AsOf,
                Home = 0.5,
                Draw = 0.3,
                Away = 0.2,
                Brier = ours[i],
                Rps = 0.2,
                LogLoss = 0.9,
                ChampionBrier = 0.6,
                ChampionRps = 0.2,
                ChampionLogLoss = 0.9,
                MarketBrier = i < 2 ? 0.5 : null,
                MarketRps = i < 2 ? 0.2 : null,
                MarketLogLoss = i < 2 ? 0.9 : null,
                SettledAt = ApiHost.AsOf,
            });
        }

        return await context.SaveChangesAsync(Token);
    });

    public sealed class Host : ApiHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Admin:ApiKey", Key);
        }
    }
}
