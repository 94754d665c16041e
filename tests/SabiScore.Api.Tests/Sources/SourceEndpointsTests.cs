using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Api.Tests.Sources;

public sealed class SourceEndpointsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task List_EverySource_WithStateQuotaAndWhatWaits()
    {
        var at = TimeProvider.System.GetUtcNow();
        var book = host.Services.GetRequiredService<SourceHealthBook>();
        SourceAnswer<string> Answer(FetchOutcome outcome) => new() { Source = "the-odds-api.com", Part = "soccer_epl odds", Outcome = outcome, FetchedAt = at };
        await book.RecordAsync(Answer(FetchOutcome.Fetched) with { Rows = ["one", "two"], Quota = new SourceQuota(480, 20, 2, at.AddDays(9)) }, TestContext.Current.CancellationToken);
        await book.RecordAsync(Answer(FetchOutcome.Failed) with { Reason = "It answers 500, 3 times." }, TestContext.Current.CancellationToken);
        await host.QueryAsync(context =>
        {
            context.UnresolvedNames.Add(new UnresolvedNameRow { Source = "the-odds-api.com", Country = "England", Name = "Gunners", LeagueCode = "E0", Matches = 1, Reason = "No club.", FirstSeenAt = at, LastSeenAt = at });
            return context.SaveChangesAsync();
        });

        var sources = (await host.Http.GetJsonAsync("/api/v1/sources")).Items().ToDictionary(source => source.Text("name")!);

        Assert.Equal(SourceCatalog.All.Select(source => source.Name), sources.Keys);
        var odds = sources["the-odds-api.com"];
        Assert.Equal(("Failing", "It answers 500, 3 times.", "Sources:TheOddsApi:ApiKey"), (odds.Text("state"), odds.Text("lastError"), odds.Text("keySetting")));
        Assert.Equal((480, 20, 2), ((int)odds.GetProperty("quota").Number("remaining"), (int)odds.GetProperty("quota").Number("used"), (int)odds.GetProperty("quota").Number("lastCost")));
        Assert.Equal((1, 1, 2), ((int)odds.Number("unresolvedNames"), (int)odds.Number("failuresInARow"), (int)odds.Number("lastRows")));
        Assert.True(odds.Number("lagSeconds") >= 0);
        Assert.Equal("NotAsked", sources["football-data.org"].Text("state"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, sources["football-data.org"].GetProperty("quota").ValueKind);
    }
}
