using System.Diagnostics;
using System.Text.Json;
using SabiScore.EndToEnd.Replicas;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace SabiScore.EndToEnd.Story;

/// <summary>From two leagues' files to served forecasts and bets; then services die, and Standalone, and everything comes back.</summary>
public sealed class StoryTests(PostgresCluster postgres) : IDisposable
{
    private const string Predictions = "/api/v1/predictions?size=500";
    private const string ValueBets = "/api/v1/value-bets?minimumEdge=0&size=500";

    private readonly string _state = Directory.CreateTempSubdirectory("sabiscore-end-to-end-").FullName;
    private readonly SeasonFolder _seasons = SeasonFolder.Create();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _seasons.Dispose();
        Directory.Delete(_state, recursive: true);
    }

    [Fact]
    public Task Story_OnSqlite() => OnStandaloneAsync(null);

    [Fact]
    public async Task Story_OnPostgreSql() => await OnStandaloneAsync(await postgres.CreateDatabaseAsync());

    [Fact]
    public async Task Story_OnTwoOfEach()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var redis = await RedisServer.StartNewAsync();
        await using (var system = await ReplicatedSystem.StartAsync(database, redis.ConnectionString, _seasons.Path, SeasonFolder.AsOf, Cancelled))
        {
            await TellAsync(system, Stopwatch.StartNew());
            await system.CheckOnceAsync(Cancelled);
        }
    }

    private async Task OnStandaloneAsync(string? database)
    {
        IReadOnlyList<int> pids;
        string forecast;
        var clock = Stopwatch.StartNew();
        await using (var system = RunningSystem.Start(_state, _seasons.Path, SeasonFolder.AsOf, database))
        {
            forecast = await TellAsync(system, clock);
            pids = system.Pids();
            Assert.Equal(3, pids.Count);
            await system.KillAsync(Cancelled);
        }

        foreach (var pid in pids)
        {
            await Processes.GoneAsync(pid, Cancelled);
        }

        clock.Restart();
        await using var second = RunningSystem.Start(_state, _seasons.Path, SeasonFolder.AsOf, database);
        await second.Client.HealthyAsync(Cancelled);
        Say("second start, healthy", clock);
        Assert.Equal(forecast, Forecast(Items(await second.Client.UntilAsync(Predictions, HasItems, Cancelled))));
        Say("second start, forecasts", clock);
        Assert.Equal(0, await second.StopAsync(Cancelled));
    }

    /// <returns>The first forecast with its model.</returns>
    private async Task<string> TellAsync(ISystem system, Stopwatch clock)
    {
        await system.Client.HealthyAsync(Cancelled);
        Say("healthy", clock);

        var first = Items(await system.Client.UntilAsync(Predictions, HasItems, Cancelled));
        Say("first forecasts", clock);
        CheckForecasts(first);

        var bets = Items(await system.Client.UntilAsync(ValueBets, HasItems, Cancelled)).ToList();
        Say("first value bets", clock);
        BetSlip.Check(bets, _seasons);
        await BetSlip.ScoreAsync(bets, _seasons, Cancelled);

        await system.Client.SaidAsync("ended Succeeded", Cancelled);
        var models = await system.Client.UntilAsync("/api/v1/models", HasItems, Cancelled);
        var champion = Items(models).Single(model => model.GetProperty("role").GetString() == "Champion").GetProperty("version").GetString();
        var whole = Items(await system.Client.UntilAsync(Predictions, answer => HasItems(answer) && ModelOf(Items(answer)) == champion, Cancelled));
        Say("forecasts of the whole ensemble", clock);
        CheckForecasts(whole);

        await system.ReplaceApiAsync(Cancelled);
        var again = Items(await system.Client.UntilAsync(Predictions, HasItems, Cancelled));
        Say("forecasts after an Api was killed", clock);
        Assert.Equal(Forecast(whole), Forecast(again));
        return Forecast(whole);
    }

    private static void CheckForecasts(IReadOnlyList<JsonElement> predictions)
    {
        Assert.All(predictions, prediction =>
        {
            var probabilities = Triple(prediction.GetProperty("probabilities"));
            Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1));
            Assert.Equal(1, probabilities.Sum(), 1e-6);
            var date = DateOnly.Parse(prediction.GetProperty("match").GetProperty("date").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(date, SeasonFolder.AsOf, SeasonFolder.AsOf.AddDays(6));
        });
        Assert.Equal(["E0", "N1"], predictions.Select(prediction => prediction.GetProperty("match").GetProperty("league").GetString()!).Distinct().Order());

        // An echo of the market would be no forecast.
        Assert.Contains(predictions, prediction => prediction.TryGetProperty("market", out var market) && market.ValueKind == JsonValueKind.Object
            && Triple(market).Zip(Triple(prediction.GetProperty("probabilities")), (theirs, ours) => Math.Abs(theirs - ours)).Max() > 0.001);
    }

    private static bool HasItems(JsonElement answer) => answer.GetProperty("items").GetArrayLength() > 0;

    private static IReadOnlyList<JsonElement> Items(JsonElement answer) => [.. answer.GetProperty("items").EnumerateArray()];

    private static string ModelOf(IReadOnlyList<JsonElement> predictions) => predictions[0].GetProperty("modelVersion").GetString()!;

    /// <summary>The first match's forecast with the model it is from: equal after any restart.</summary>
    private static string Forecast(IReadOnlyList<JsonElement> predictions) => ModelOf(predictions) + predictions[0].GetProperty("probabilities").GetRawText();

    private static double[] Triple(JsonElement of) => [of.GetProperty("home").GetDouble(), of.GetProperty("draw").GetDouble(), of.GetProperty("away").GetDouble()];

    private static void Say(string what, Stopwatch clock) => Console.WriteLine($"{what}: {clock.Elapsed.TotalSeconds:0.0} s");
}
