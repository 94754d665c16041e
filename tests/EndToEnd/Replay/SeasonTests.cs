using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SabiScore.Data.Tests.Standings;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Replay;

/// <summary>
/// Two leagues played again by real processes, on real data where there is any: every job fires, every settled bet and the record are held against the files
/// they came from.
/// </summary>
public sealed partial class SeasonTests : IDisposable
{
    private readonly string _state = Directory.CreateTempSubdirectory("sabiscore-season-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_state, "sabiscore.db");

    public void Dispose() => Directory.Delete(_state, recursive: true);

    [Fact]
    public async Task Weeks_EveryJobFires_AndMoneyAndRecordAreRight()
    {
        using var seasons = SeasonFolder.Create(until: new DateOnly(2025, 3, 17));
        await PlayAsync(seasons, new DateOnly(2025, 2, 21), TimeSpan.FromMinutes(6), idle: "CleanUp");
    }

    [Fact]
    [Trait("Category", "Full")]
    public async Task Season_EveryJobFires_AndMoneyRecordAndTablesAreRight()
    {
        using var seasons = SeasonFolder.Create(until: new DateOnly(2025, 6, 30));
        await PlayAsync(seasons, new DateOnly(2024, 8, 1), TimeSpan.FromMinutes(20), idle: null);
        foreach (var league in RealData.IsThere() ? (string[])["E0", "N1"] : [])
        {
            Assert.Equal(FinalTables.All[(league, "2425")], await TableAsync(league));
        }
    }

    /// <param name="seasons">What is played.</param>
    /// <param name="from">From when on.</param>
    /// <param name="patience">A bound for a broken system.</param>
    /// <param name="idle">A job that fires and has nothing to do in so short a time.</param>
    private async Task PlayAsync(SeasonFolder seasons, DateOnly from, TimeSpan patience, string? idle)
    {
        await using var system = RunningSystem.Replay(_state, seasons.Path, from, "--set", "Replay:RetrainEveryDays=0");
        await Waiting.UntilAsync(
            () => Task.FromResult(system.Log.Contains("is over. At real prices", StringComparison.Ordinal)), patience, () => $"The replay did not end:\n{system.Log}", Cancelled);
        await FiredAsync(system, idle);
        var performance = await system.Client.UntilAsync("/api/v1/performance", _ => true, Cancelled);
        Assert.Equal(0, await system.StopAsync(Cancelled));

        var (bets, forecasts) = (StoredSeason.Bets(Database), StoredSeason.Forecasts(Database));
        Assert.NotEmpty(bets);
        Assert.All(bets, bet => Assert.True(bet.IsSettled, $"not settled: {bet}"));
        // To the kobo: the stored price times the stake, rounded.
        Assert.All(bets, bet => Assert.InRange(bet.Payout!.Value - Payout(bet, seasons), -0.5m, 0.5m));
        await ScoreAsync([.. bets.Where(bet => bet.Kind == "Real")], seasons);
        var windows = performance.GetProperty("windows").EnumerateArray().Where(window => window.GetProperty("window").GetString() == "all").ToList();
        // Each kind in all and by league.
        Assert.Equal(6, windows.Count);
        Assert.All(windows, window => SeasonRecord.Check(window, forecasts, bets, seasons));
    }

    /// <summary>Each job of the schedule but the training, which is off, ran for the replay, did something, and never failed.</summary>
    private static async Task FiredAsync(RunningSystem system, string? idle)
    {
        var jobs = (await system.Client.UntilAsync("/api/v1/jobs", _ => true, Cancelled)).GetProperty("items").EnumerateArray().Select(job => job.GetProperty("name").GetString()!).ToList();
        Assert.Contains("GenerateValueBets", jobs);
        foreach (var job in jobs.Where(job => job != "RetrainModels"))
        {
            Assert.True(await HasAsync(job, job == idle ? "NothingToDo" : "Done"), $"{job} did not fire:\n{system.Log}");
            Assert.False(await HasAsync(job, "Failed"), $"{job} failed:\n{system.Log}");
            Assert.Matches($"{job} [1-9][0-9]* of [1-9]", system.Log);
        }

        async Task<bool> HasAsync(string job, string state) =>
            (await system.Client.UntilAsync($"/api/v1/jobs/runs?job={job}&cause=Replay&state={state}&limit=1", _ => true, Cancelled)).GetProperty("items").GetArrayLength() == 1;
    }

    private static decimal Payout(StoredBet bet, SeasonFolder seasons) =>
        seasons.Row(bet.League, bet.Date, bet.Home, bet.Away)["FTR"][0] == bet.Letter ? bet.Stake * (decimal)bet.Price : 0;

    /// <summary>The program prints two decimals of a profit that it does not round; half a kobo may go either way.</summary>
    private static async Task ScoreAsync(List<StoredBet> bets, SeasonFolder seasons)
    {
        if (await ScoringProgram.ProfitsAsync(bets, seasons, Cancelled) is { } profits)
        {
            Assert.Equal(bets.Count, profits.Count);
            Assert.All(bets.Zip(profits), pair => Assert.InRange(((pair.First.Payout!.Value - pair.First.Stake) / 100m) - pair.Second, -0.01m, 0.01m));
        }
    }

    /// <summary>The table as the worker counts it from this database, clubs in order with their points.</summary>
    private async Task<string> TableAsync(string league)
    {
        var worker = AppContext.BaseDirectory.Replace(Path.Combine("tests", "EndToEnd"), "SabiScore.Worker", StringComparison.Ordinal);
        var start = new ProcessStartInfo(Path.Combine(worker, "SabiScore.Worker"), ["standings", "table", league, "2425"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__sabiscore"] = $"Data Source={Database}";
        using var process = Process.Start(start)!;
        var table = await process.StandardOutput.ReadToEndAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return string.Join(", ", TableLine().Matches(table).Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Groups["club"].Value.Trim()} {line.Groups["points"].Value}")));
    }

    [GeneratedRegex(@"^ *\d+ (?<club>.{24}) +\d+ +\d+ +\d+ +\d+ +\d+:\d+ +[+-]?\d+ +(?<points>-?\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TableLine();
}
