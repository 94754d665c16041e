using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SabiScore.EndToEnd.Running;

namespace SabiScore.EndToEnd.Replay;

/// <summary>Two weeks of one league played again by real processes, undisturbed and with every service killed on the way: the same record in the end.</summary>
[Trait("Category", "Full")]
public sealed class ReplayTests : IDisposable
{
    private static readonly DateOnly From = new(2025, 3, 7);

    private readonly List<string> _states = [];
    private readonly SeasonFolder _seasons = SeasonFolder.Create(until: new DateOnly(2025, 3, 17), leagues: 1);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _seasons.Dispose();
        _states.ForEach(state => Directory.Delete(state, recursive: true));
    }

    [Fact]
    public async Task Replay_Killed_EndsAsOneThatWasNot()
    {
        var undisturbed = await PlayAsync((_, _) => Task.CompletedTask);
        var disturbed = await PlayAsync(async (system, state) =>
        {
            await SaidAsync(system, "Replay.Day, run");
            await KillAsync(system, "SabiScore.Worker");
            // The others have gone on serving, at the clock's moment.
            var stamp = (await system.Client.UntilAsync("/api/v1/leagues", _ => true, Cancelled)).GetProperty("data");
            Assert.Equal("Reconstructed", stamp.GetProperty("kind").GetString());
            await KillAsync(system, "SabiScore.Api");
            await KillAsync(system, "SabiScore.Trainer");
        });

        Assert.Equal(undisturbed, disturbed);
    }

    [Fact]
    public async Task Replay_OutsideOfTheData_SaysSoAndEnds()
    {
        await using var system = RunningSystem.Replay(State(), _seasons.Path, new DateOnly(2031, 8, 1));

        Assert.Equal(1, await system.ExitAsync(Cancelled));

        Assert.Contains("A replay from 2031-08-01 is outside of the data: it has matches from 20", system.Log, StringComparison.Ordinal);
    }

    private static Task SaidAsync(RunningSystem system, string line) => Waiting.UntilAsync(
        () => Task.FromResult(system.Log.Contains(line, StringComparison.Ordinal)), TimeSpan.FromMinutes(6), () => $"Nobody said '{line}':\n{system.Log}", Cancelled);

    private static async Task KillAsync(RunningSystem system, string service)
    {
        var pid = system.PidOf(service);
        Process.GetProcessById(pid).Kill();
        await Processes.GoneAsync(pid, Cancelled);
    }

    /// <summary>What the Api says when the replay is over: every bet with its settlement, the record, the prices of a match.</summary>
    private async Task<List<string>> PlayAsync(Func<RunningSystem, string, Task> disturb)
    {
        var state = State();
        await using var system = RunningSystem.Replay(state, _seasons.Path, From);
        await disturb(system, state);
        await SaidAsync(system, "is over. At real prices");

        var bets = await system.Client.UntilAsync("/api/v1/value-bets?size=500&sort=-edge", _ => true, Cancelled);
        Assert.NotEmpty(bets.GetProperty("items").EnumerateArray());
        var record = await system.Client.UntilAsync("/api/v1/performance", _ => true, Cancelled);
        var matches = await system.Client.UntilAsync("/api/v1/matches?from=2025-03-07&size=500", _ => true, Cancelled);
        var played = matches.GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(played);
        Assert.All(played, match => Assert.Equal("Played", match.GetProperty("status").GetString()));
        Assert.Equal(["Real", "Reconstructed"], record.GetProperty("windows").EnumerateArray().Select(window => window.GetProperty("kind").GetString()!).Distinct().Order());
        var last = played[^1].GetProperty("id").GetInt64();
        var prices = (await system.Client.UntilAsync($"/api/v1/matches/{last}", _ => true, Cancelled)).GetProperty("prices");
        Assert.Contains(prices.EnumerateArray(), price => price.GetProperty("dataKind").GetString() == "Reconstructed");
        var prediction = await system.Client.UntilAsync($"/api/v1/predictions/{last.ToString(CultureInfo.InvariantCulture)}", _ => true, Cancelled);
        Assert.Equal(0, await system.StopAsync(Cancelled));
        return
        [
            .. bets.GetProperty("items").EnumerateArray().Select(Text).Order(StringComparer.Ordinal),
            .. record.GetProperty("windows").EnumerateArray().Select(Text),
            .. prices.EnumerateArray().Select(Text),
            Text(prediction),
        ];
    }

    private static string Text(JsonElement element) => element.GetRawText();

    private string State()
    {
        var state = Directory.CreateTempSubdirectory("sabiscore-replay-").FullName;
        _states.Add(state);
        return state;
    }
}
