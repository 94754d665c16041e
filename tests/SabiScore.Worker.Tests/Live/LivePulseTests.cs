using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Live;
using SabiScore.Worker.Tests.Hosting;
using SabiScore.Worker.Tests.Odds;

namespace SabiScore.Worker.Tests.Live;

/// <summary>The pulse against a provider on a real socket.</summary>
public sealed class LivePulseTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    // Kicked off half an hour ago.
    private static readonly DateTimeOffset Kickoff = Now.AddMinutes(-30);

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-pulse-").FullName;
    private ProviderStub provider = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => provider = await ProviderStub.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Pulse_MatchIsOn_KeepsScoreAndMinute_UntilItIsOver_AndLeavesBetsAlone()
    {
        await using var worker = await StartAsync("test");
        var (watch, pulse) = (worker.Services.GetRequiredService<LivePulseWatch>(), worker.Services.GetRequiredService<LivePulseRun>());
        Assert.False(await watch.IsDueAsync(Token));

        var first = await PulseAsync(pulse, "IN_PLAY", 31, 1);
        Assert.Equal(JobOutcome.Done, first.Outcome);
        Assert.Contains("no event source on this key", first.Message, StringComparison.Ordinal);
        Assert.Equal((FixtureState.InPlay, 31, 1, 0), await StateAsync(worker));
        Assert.True(await watch.IsDueAsync(Token));

        var generation = await LiveGenerationAsync(worker);
        await PulseAsync(pulse, "IN_PLAY", 31, 1);
        Assert.Equal(generation, await LiveGenerationAsync(worker));
        await PulseAsync(pulse, "IN_PLAY", 33, 2);
        Assert.Equal(generation + 1, await LiveGenerationAsync(worker));
        Assert.Equal((FixtureState.InPlay, 33, 2, 0), await StateAsync(worker));

        await PulseAsync(pulse, "FINISHED", null, 2);
        Assert.False(await watch.IsDueAsync(Token));
        Assert.Equal((0, 0, 0), await QueryAsync(worker, async context => (
            await context.ValueBets.CountAsync(Token), await context.Forecasts.CountAsync(Token), await context.MatchEvents.CountAsync(Token))));
    }

    [Fact]
    public async Task IsDue_ProviderAsksForAPause_IsNot()
    {
        await using var worker = await StartAsync("test");
        var (watch, pulse) = (worker.Services.GetRequiredService<LivePulseWatch>(), worker.Services.GetRequiredService<LivePulseRun>());
        await PulseAsync(pulse, "IN_PLAY", 31, 1);
        Assert.True(await watch.IsDueAsync(Token));

        provider.Answer = _ => (429, "{}");
        var report = await pulse.RunAsync(Run, Token);

        Assert.Equal(JobOutcome.Failed, report.Outcome);
        Assert.False(await watch.IsDueAsync(Token));
        Assert.True(await watch.NextCallAsync(Token) > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Pulse_NoKey_IsNothingToDo_AndNotDueForAWhile()
    {
        await using var worker = await StartAsync("");
        var report = await worker.Services.GetRequiredService<LivePulseRun>().RunAsync(Run, Token);

        Assert.Equal(JobOutcome.NothingToDo, report.Outcome);
        Assert.True(await worker.Services.GetRequiredService<LivePulseWatch>().NextCallAsync(Token) > TimeProvider.System.GetUtcNow().AddMinutes(10));
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task Pulse_ClockStands_IsNothingToDo()
    {
        await using var worker = await StartAsync("test");
        await worker.Services.GetRequiredService<MatchClock>().StandAtAsync(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), Token);

        Assert.Equal(JobOutcome.NothingToDo, (await worker.Services.GetRequiredService<LivePulseRun>().RunAsync(Run, Token)).Outcome);
        Assert.Empty(provider.Asked);
    }

    private static JobRun Run => new("test", (_, _) => Task.CompletedTask);

    private Task<JobReport> PulseAsync(LivePulseRun pulse, string status, int? minute, int homeGoals)
    {
        var season = Season.Of(DateOnly.FromDateTime(Now.UtcDateTime)).StartYear;
        var shown = minute?.ToString(CultureInfo.InvariantCulture) ?? "null";
        provider.Answer = _ => (200, $$$"""
            {"matches":[{"id":7,"competition":{"code":"PL"},"season":{"startDate":"{{{season}}}-08-15"},"utcDate":"{{{Kickoff:yyyy-MM-ddTHH:mm:ssZ}}}","status":"{{{status}}}",
            "minute":{{{shown}}},"stage":"REGULAR_SEASON","homeTeam":{"name":"Arsenal FC"},"awayTeam":{"name":"Chelsea FC"},"score":{"fullTime":{"home":{{{homeGoals}}},"away":0} } }]}
            """);
        return pulse.RunAsync(Run, Token);
    }

    private static Task<(FixtureState, int?, int?, int?)> StateAsync(ServiceHost<JobOptions> worker) => QueryAsync(worker, async context =>
    {
        var row = await context.FixtureStates.SingleAsync(Token);
        return (row.State, row.Minute, row.HomeGoals, row.AwayGoals);
    });

    private static Task<long> LiveGenerationAsync(ServiceHost<JobOptions> worker) =>
        QueryAsync(worker, context => context.Generations.Where(row => row.Name == GenerationStore.NameOf(Generation.Live)).Select(row => row.Value).SingleAsync(Token));

    private static async Task<T> QueryAsync<T>(ServiceHost<JobOptions> worker, Func<SabiScoreDbContext, Task<T>> query)
    {
        await using var context = await worker.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await query(context);
    }

    private async Task<ServiceHost<JobOptions>> StartAsync(string key)
    {
        var worker = new ServiceHost<JobOptions>(new Dictionary<string, string>
        {
            ["ConnectionStrings:sabiscore"] = $"Data Source={Path.Combine(folder, $"worker{key}.db")}",
            ["Bootstrap:Enabled"] = "false",
            ["Jobs:Enabled"] = "false",
            ["Import:Source"] = "None",
            ["Sources:FootballDataOrg:BaseAddress"] = provider.Address,
            ["Sources:FootballDataOrg:ApiKey"] = key,
            ["Sources:FootballDataOrg:CallsPerMinute"] = "600",
            ["Sources:FootballDataOrg:RetryDelay"] = "00:00:00.010",
        });
        worker.Run();
        await worker.Services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        var files = Path.Combine(folder, "files");
        GeneratedSeasons.Write(files, 2023, 1, [League.PremierLeague]);
        await worker.Services.GetRequiredService<MatchImporter>().ImportAsync(new ImportRequest { MatchFolder = files }, null, Token);
        return worker;
    }
}
