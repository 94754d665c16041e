using System.Text.Json;
using SabiScore.EndToEnd.Running;

namespace SabiScore.EndToEnd.Demo;

/// <summary>No data, no network: the Demo league fills every page, says everywhere what it is, and goes on by itself.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string _state = Directory.CreateTempSubdirectory("sabiscore-demo-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_state, recursive: true);

    [Fact]
    public async Task Demo_FromNothing_HasARecord_AndRunsInRealTime()
    {
        await using (var system = RunningSystem.Demo(_state))
        {
            var performance = await system.Client.UntilAsync(
                "/api/v1/performance", answer => answer.GetProperty("windows").GetArrayLength() > 0 && IsNow(answer), Cancelled);
            Assert.All(performance.GetProperty("windows").EnumerateArray(), window => Assert.Equal("Simulated", window.GetProperty("kind").GetString()));
            Assert.True(All(performance).GetProperty("matches").GetInt32() > 50);

            foreach (var path in (string[])["leagues", "matches?status=played&size=5", "predictions?size=5", "value-bets?minimumEdge=0&nearMisses=true", "models"])
            {
                var answer = await system.Client.UntilAsync("/api/v1/" + path, found => found.GetProperty("items").GetArrayLength() > 0, Cancelled);
                Assert.Equal("Simulated", answer.GetProperty("data").GetProperty("kind").GetString());
            }

            await system.KillAsync(Cancelled);
        }

        await using var second = RunningSystem.Demo(_state);
        var again = await second.Client.UntilAsync("/api/v1/performance", IsNow, Cancelled);
        Assert.True(All(again).GetProperty("matches").GetInt32() > 50);
        Assert.Equal(0, await second.StopAsync(Cancelled));
    }

    private static JsonElement All(JsonElement performance) => performance.GetProperty("windows").EnumerateArray()
        .Single(window => window.GetProperty("window").GetString() == "all" && window.GetProperty("league").ValueKind == JsonValueKind.Null);

    private static bool IsNow(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("asOf").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddMinutes(-1);
}
