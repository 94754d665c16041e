using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Worker.Bootstrap;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Replay;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Replay;

/// <summary>A week of two generated leagues, with every firing done and with the idle ones passed over; and with other invented prices.</summary>
public sealed class ReplaySkippingTests
{
    private const int Days = 7;
    private static readonly DateTimeOffset From = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replay_WithAndWithoutIdleFirings_EndsTheSame_AndByAnotherSeedOtherwise()
    {
        await using var system = new WholeSystem("", ReplayRows.Settings);
        await system.MigrateAsync();
        Set(system, skipIdle: true, seed: 1);
        await BeginAsync(system);
        Assert.Equal(BootstrapEnd.Done, await system.Get<BootstrapPipeline>().RunAsync(Token));
        Assert.Equal(JobCatalog.All.Select(job => job.Name).Order(), system.Get<ReplayJobs>().All.Select(job => job.Name).Order());

        // The worker's own service drives as soon as the system is up.
        await ReplayRows.EndedAsync(system, Token);
        var skipped = (Rows: await ReplayRows.OfAsync(system, Token), Runs: await RunsAsync(system));
        var whole = await PlayAsync(system, skipIdle: false, seed: 1);
        Assert.Equal(skipped.Rows, whole.Rows);
        Assert.Contains(skipped.Rows, row => row.StartsWith("bet ", StringComparison.Ordinal));
        Assert.Contains(skipped.Rows, row => row.StartsWith("record ", StringComparison.Ordinal));

        // By hand: 7 days and the midnight that ends them.
        Assert.Equal((Days * 480) + 1, whole.Runs["CalibrateModels"]);
        Assert.Equal((Days * 288) + 1, whole.Runs["FetchOdds"]);
        Assert.Equal((Days * 96) + 1, whole.Runs["CalculatePerformance"]);
        Assert.Equal(Days * 24, whole.Runs["GenerateValueBets"]);
        Assert.Equal(Days * 12, whole.Runs["RefreshStandings"]);
        Assert.Equal(Days, whole.Runs["CleanUp"]);
        Assert.Equal((Days * 144) + 1, whole.Runs["LivePulse"]);
        Assert.Contains(skipped.Rows, row => row.StartsWith("event ", StringComparison.Ordinal));
        Assert.Contains(skipped.Rows, row => row.StartsWith("state ", StringComparison.Ordinal));
        var state = await system.Get<ReplayClock>().FindAsync(Token);
        Assert.Equal(
            (await system.Get<ReplaySeason>().CountsAsync(state!, Token)).Where(count => count.Due > 0).ToDictionary(count => count.Job, count => count.Due),
            skipped.Runs);
        Assert.True(skipped.Runs.Values.Sum() * 10 < whole.Runs.Values.Sum());

        var other = await PlayAsync(system, skipIdle: true, seed: 2);
        Assert.NotEqual(Prices(skipped.Rows), Prices(other.Rows));
        Assert.Equal(Prices(skipped.Rows).Count, Prices(other.Rows).Count);
    }

    private static List<string> Prices(List<string> rows) => rows.FindAll(row => row.StartsWith("price ", StringComparison.Ordinal));

    private static void Set(WholeSystem system, bool skipIdle, int seed)
    {
        var options = system.Get<IOptions<ReplayOptions>>().Value;
        (options.SkipIdle, options.Seed) = (skipIdle, seed);
    }

    private static async Task BeginAsync(WholeSystem system)
    {
        await system.Get<ReplayClock>().BeginAsync(From, 0, Token);
        await system.Get<ReplayClock>().EndAtAsync(From.AddDays(Days), Token);
    }

    private static async Task<(List<string> Rows, Dictionary<string, int> Runs)> PlayAsync(WholeSystem system, bool skipIdle, int seed)
    {
        Set(system, skipIdle, seed);
        await ReplayRows.ForgetAsync(system, Token);
        await system.QueryAsync(context => context.JobRuns.ExecuteDeleteAsync(Token));
        await BeginAsync(system);
        await ActivatorUtilities.CreateInstance<ReplayDriver>(system.Get<IServiceProvider>()).RunAsync(Token);
        return (await ReplayRows.OfAsync(system, Token), await RunsAsync(system));
    }

    private static Task<Dictionary<string, int>> RunsAsync(WholeSystem system) => system.QueryAsync(context => context.JobRuns
        .Where(run => run.Trigger == JobJournal.ByReplay && !run.Job.StartsWith("Replay."))
        .GroupBy(run => run.Job)
        .Select(job => new { job.Key, Count = job.Count() })
        .ToDictionaryAsync(job => job.Key, job => job.Count, Token));
}
