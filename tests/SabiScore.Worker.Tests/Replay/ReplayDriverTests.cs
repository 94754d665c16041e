using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Worker.Bootstrap;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Replay;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Replay;

/// <summary>Two weeks of two generated leagues, played again three times by the same model.</summary>
public sealed class ReplayDriverTests
{
    private static readonly DateTimeOffset From = new(2024, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddDays(14);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_Again_ByTwoAtOnce_AndInterrupted_GivesTheSameRows()
    {
        await using var system = new WholeSystem("", ReplayRows.Settings);
        await system.MigrateAsync();
        var clock = system.Get<ReplayClock>();
        await BeginAsync(clock);
        Assert.Equal(BootstrapEnd.Done, await system.Get<BootstrapPipeline>().RunAsync(Token));
        var champion = await system.QueryAsync(context => context.Models.SingleAsync(model => model.Role == ModelRole.Champion, Token));
        Assert.True(champion.DataTo < DateOnly.FromDateTime(From.UtcDateTime));

        // The worker's own service drives as soon as the system is up.
        await ReplayRows.EndedAsync(system, Token);
        var undisturbed = await ReplayRows.OfAsync(system, Token);
        await CheckAsync(system);
        Assert.Equal(Until, (await clock.FindAsync(Token))!.At);

        await ReplayRows.ForgetAsync(system, Token);
        await BeginAsync(clock);
        await Task.WhenAll(Driver(system).RunAsync(Token), Driver(system).RunAsync(Token));
        Assert.Equal(undisturbed, await ReplayRows.OfAsync(system, Token));

        await ReplayRows.ForgetAsync(system, Token);
        await BeginAsync(clock);
        for (var at = From; at < Until; at = (await clock.FindAsync(Token))!.At)
        {
            await InterruptedAsync(system, clock, at.AddDays(2.3));
        }

        Assert.Equal(undisturbed, await ReplayRows.OfAsync(system, Token));
    }

    private static ReplayDriver Driver(WholeSystem system) => ActivatorUtilities.CreateInstance<ReplayDriver>(system.Get<IServiceProvider>());

    private static async Task BeginAsync(ReplayClock clock)
    {
        await clock.BeginAsync(From, 0, Token);
        await clock.EndAtAsync(Until, Token);
    }

    /// <summary>Drives until the clock has passed a moment, then stops in the midst of whatever is at work.</summary>
    private static async Task InterruptedAsync(WholeSystem system, ReplayClock clock, DateTimeOffset after)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var driving = Driver(system).RunAsync(stopping.Token);
        while (!driving.IsCompleted && (await clock.FindAsync(Token))!.At < after)
        {
            await Task.Delay(5, Token);
        }

        await stopping.CancelAsync();
        await driving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The kinds are apart, nothing was bet or forecast late, and everything that is over is settled.</summary>
    private static Task<bool> CheckAsync(WholeSystem system) => system.QueryAsync(async context =>
    {
        var forecasts = await context.Forecasts.Join(context.Fixtures, row => row.FixtureId, row => row.Id, (forecast, fixture) => new { Forecast = forecast, Fixture = fixture }).ToListAsync(Token);
        Assert.All(forecasts, row => Assert.True(row.Forecast.AsOf < row.Fixture.KickoffAt && row.Fixture.KickoffAt <= row.Forecast.AsOf.AddDays(7)));
        Assert.All(forecasts.Where(row => row.Forecast.PricesCapturedAt is null), row => Assert.Equal(DataKind.Real, row.Forecast.Kind));
        Assert.Equal([DataKind.Real, DataKind.Reconstructed], forecasts.Select(row => row.Forecast.Kind).Distinct().Order());
        Assert.All(forecasts.Where(row => row.Forecast.Kind == DataKind.Reconstructed), row => Assert.InRange(row.Forecast.AsOf - row.Forecast.PricesCapturedAt!.Value, TimeSpan.Zero, TimeSpan.FromHours(6)));

        var staked = await context.ValueBets.Where(bet => context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id && entry.Entry == LedgerEntryKind.Stake)).ToListAsync(Token);
        Assert.NotEmpty(staked);
        Assert.Equal(staked.Count, staked.Select(bet => (bet.FixtureId, bet.Kind)).Distinct().Count());
        var over = await context.Fixtures.Where(Known.Result(Until)).Select(fixture => fixture.Id).ToListAsync(Token);
        Assert.All(staked, bet => Assert.Equal(over.Contains(bet.FixtureId), bet.SettledAt is not null));
        Assert.All(await context.LedgerEntries.Where(entry => entry.ValueBetId != null).ToListAsync(Token), entry => Assert.Equal(staked.Single(bet => bet.Id == entry.ValueBetId).Kind, entry.Kind));

        // A count that says nothing new is not written.
        var last = await context.Performance.MaxAsync(row => row.AsOf, Token);
        var record = await context.Performance.Where(row => row.AsOf == last && row.Window == "all" && row.LeagueCode == null).ToListAsync(Token);
        Assert.All(record, row => Assert.Equal(staked.Count(bet => bet.SettledAt is not null && bet.Kind == row.Kind), row.Bets));
        Assert.Equal(
            JobCatalog.All.Select(job => job.Name).Except(["RetrainModels"]).Order(),
            await context.JobRuns.Where(run => run.Trigger == JobJournal.ByReplay && !run.Job.StartsWith("Replay.")).Select(run => run.Job).Distinct().Order().ToListAsync(Token));
        Assert.Equal(14, await context.JobRuns.CountAsync(run => run.Job == "Replay.Day" && run.Outcome == "done", Token));
        return true;
    });
}
