using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Football;
using SabiScore.Worker.Bootstrap;
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
        await using var system = new WholeSystem(
            "",
            ("Replay:From", "2024-03-01"),
            ("Replay:RetrainEveryDays", "0"),
            ("Bootstrap:RetryDelay", "00:00:00.200"),
            ("ValueBets:MinimumEdge", "0"),
            ("ValueBets:MaximumPrice", "20"));
        await system.MigrateAsync();
        var clock = system.Get<ReplayClock>();
        await BeginAsync(clock);
        Assert.Equal(BootstrapEnd.Done, await system.Get<BootstrapPipeline>().RunAsync(Token));
        var champion = await system.QueryAsync(context => context.Models.SingleAsync(model => model.Role == ModelRole.Champion, Token));
        Assert.True(champion.DataTo < DateOnly.FromDateTime(From.UtcDateTime));

        // The worker's own service drives as soon as the system is up.
        await EndedAsync(system);
        var undisturbed = await RowsAsync(system);
        await CheckAsync(system);
        Assert.Equal(Until, (await clock.FindAsync(Token))!.At);

        await ForgetAsync(system);
        await BeginAsync(clock);
        await Task.WhenAll(Driver(system).RunAsync(Token), Driver(system).RunAsync(Token));
        Assert.Equal(undisturbed, await RowsAsync(system));

        await ForgetAsync(system);
        await BeginAsync(clock);
        for (var at = From; at < Until; at = (await clock.FindAsync(Token))!.At)
        {
            await InterruptedAsync(system, clock, at.AddDays(2.3));
        }

        Assert.Equal(undisturbed, await RowsAsync(system));
    }

    private static async Task EndedAsync(WholeSystem system)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await system.QueryAsync(context => context.JobRuns.AnyAsync(run => run.Job == "Replay.End" && run.Outcome == "done", patience.Token)))
        {
            await Task.Delay(50, patience.Token);
        }
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

    private static async Task ForgetAsync(WholeSystem system)
    {
        var models = await system.QueryAsync(context => context.Models.ToListAsync(Token));
        await system.Get<ReplayStore>().ForgetAsync(Token);
        await system.QueryAsync(async context =>
        {
            context.Models.AddRange(models);
            return await context.SaveChangesAsync(Token);
        });
    }

    /// <summary>What the replay left, in order, without identities and the machine's times.</summary>
    private static Task<List<string>> RowsAsync(WholeSystem system) => system.QueryAsync(async context =>
    {
        var rows = new List<string>();
        foreach (var row in await context.Forecasts.OrderBy(row => row.AsOf).ThenBy(row => row.FixtureId).ThenBy(row => row.ModelVersion).ToListAsync(Token))
        {
            rows.Add(Text($"forecast {row.FixtureId} {row.AsOf:O} {row.ModelVersion} {row.Kind} {row.Home:R} {row.Draw:R} {row.Away:R} {row.PricesCapturedAt:O} {row.Completeness:R}"));
        }

        foreach (var row in await context.ValueBets.OrderBy(row => row.FoundAt).ThenBy(row => row.Kind).ThenBy(row => row.FixtureId).ThenBy(row => row.Pick).ToListAsync(Token))
        {
            rows.Add(Text($"bet {row.FixtureId} {row.FoundAt:O} {row.Kind} {row.Pick} {row.Bookmaker} {row.Price:R} {row.Stake} {row.Outcome} {row.Payout} {row.ClosingLineValue:R} {row.SettledAt:O}"));
        }

        rows.AddRange((await context.LedgerEntries.OrderBy(row => row.Id).ToListAsync(Token)).Select(row => Text($"ledger {row.Entry} {row.Amount} {row.At:O} {row.Kind}")));
        foreach (var row in await context.Performance.OrderBy(row => row.Id).ToListAsync(Token))
        {
            rows.Add(Text($"record {row.AsOf:O} {row.Window} {row.LeagueCode} {row.Kind} {row.Matches} {row.Rps:R} {row.MarketRps:R} {row.Bets} {row.Profit}"));
        }

        foreach (var row in await context.Prices.Where(row => row.Kind == DataKind.Reconstructed).ToListAsync(Token))
        {
            rows.Add(Text($"price {row.FixtureId} {row.CapturedAt:O} {row.Market} {row.Bookmaker} {row.Line} {row.First:R} {row.Second:R} {row.Third:R}"));
        }

        return rows;
    });

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The kinds are apart, nothing was bet or forecast late, and everything that is over is settled.</summary>
    private static Task<bool> CheckAsync(WholeSystem system) => system.QueryAsync(async context =>
    {
        var forecasts = await context.Forecasts.Join(context.Fixtures, row => row.FixtureId, row => row.Id, (forecast, fixture) => new { Forecast = forecast, Fixture = fixture }).ToListAsync(Token);
        Assert.All(forecasts, row => Assert.True(row.Forecast.AsOf < row.Fixture.KickoffAt && row.Fixture.KickoffAt <= row.Forecast.AsOf.AddDays(7)));
        Assert.All(forecasts.Where(row => row.Forecast.PricesCapturedAt is null), row => Assert.Equal(DataKind.Real, row.Forecast.Kind));
        Assert.Equal([DataKind.Real, DataKind.Reconstructed], forecasts.Select(row => row.Forecast.Kind).Distinct().Order());
        Assert.All(forecasts.Where(row => row.Forecast.Kind == DataKind.Reconstructed), row => Assert.Equal(row.Forecast.AsOf, row.Forecast.PricesCapturedAt));

        var staked = await context.ValueBets.Where(bet => context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id && entry.Entry == LedgerEntryKind.Stake)).ToListAsync(Token);
        Assert.NotEmpty(staked);
        Assert.Equal(staked.Count, staked.Select(bet => (bet.FixtureId, bet.Kind)).Distinct().Count());
        var over = await context.Fixtures.Where(Known.Result(Until)).Select(fixture => fixture.Id).ToListAsync(Token);
        Assert.All(staked, bet => Assert.Equal(over.Contains(bet.FixtureId), bet.SettledAt is not null));
        Assert.All(await context.LedgerEntries.Where(entry => entry.ValueBetId != null).ToListAsync(Token), entry => Assert.Equal(staked.Single(bet => bet.Id == entry.ValueBetId).Kind, entry.Kind));

        var record = await context.Performance.Where(row => row.AsOf == Until && row.Window == "all" && row.LeagueCode == null).ToListAsync(Token);
        Assert.All(record, row => Assert.Equal(staked.Count(bet => bet.SettledAt is not null && bet.Kind == row.Kind), row.Bets));
        Assert.Equal(14, await context.JobRuns.CountAsync(run => run.Job == "Replay.Day" && run.Outcome == "done", Token));
        return true;
    });
}
