using System.Diagnostics;
using System.Text.Json;
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
    public Task Story_OnSqlite() => TellAsync(null);

    [Fact]
    public async Task Story_OnPostgreSql() => await TellAsync(await postgres.CreateDatabaseAsync());

    private async Task TellAsync(string? database)
    {
        List<int> pids;
        string forecastBefore;
        var clock = Stopwatch.StartNew();
        await using (var system = RunningSystem.Start(_state, _seasons.Path, SeasonFolder.AsOf, database))
        {
            await system.HealthyAsync(Cancelled);
            Say("healthy", clock);

            var first = Items(await system.UntilAsync(Predictions, HasItems, Cancelled));
            Say("first forecasts", clock);
            CheckForecasts(first);

            var bets = Items(await system.UntilAsync(ValueBets, HasItems, Cancelled)).ToList();
            Say("first value bets", clock);
            BetSlip.Check(bets, _seasons);
            await BetSlip.ScoreAsync(bets, _seasons, Cancelled);

            await system.SaidAsync("ended Succeeded", Cancelled);
            var models = await system.UntilAsync("/api/v1/models", HasItems, Cancelled);
            var champion = Items(models).Single(model => model.GetProperty("role").GetString() == "Champion").GetProperty("version").GetString();
            var whole = Items(await system.UntilAsync(Predictions, answer => HasItems(answer) && ModelOf(Items(answer)) == champion, Cancelled));
            Say("forecasts of the whole ensemble", clock);
            CheckForecasts(whole);
            forecastBefore = Forecast(whole);

            var api = system.PidOf("SabiScore.Api");
            Process.GetProcessById(api).Kill();
            await Processes.GoneAsync(api, Cancelled);
            var again = Items(await system.UntilAsync(Predictions, HasItems, Cancelled));
            Say("forecasts after the Api was killed", clock);
            Assert.NotEqual(api, system.PidOf("SabiScore.Api"));
            Assert.Equal(forecastBefore, Forecast(again));

            pids = [.. system.Pids()];
            Assert.Equal(3, pids.Count);
            await system.KillAsync(Cancelled);
        }

        foreach (var pid in pids)
        {
            await Processes.GoneAsync(pid, Cancelled);
        }

        clock.Restart();
        await using var second = RunningSystem.Start(_state, _seasons.Path, SeasonFolder.AsOf, database);
        await second.HealthyAsync(Cancelled);
        Say("second start, healthy", clock);
        Assert.Equal(forecastBefore, Forecast(Items(await second.UntilAsync(Predictions, HasItems, Cancelled))));
        Say("second start, forecasts", clock);
        Assert.Equal(0, await second.StopAsync(Cancelled));
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
