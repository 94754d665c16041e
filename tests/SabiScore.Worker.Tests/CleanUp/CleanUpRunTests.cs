using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Registry;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Models;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Worker.CleanUp;
using SabiScore.Worker.Clock;
using SabiScore.Worker.Import;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Performance;
using SabiScore.Worker.Tests.Hosting;
using SabiScore.Worker.Training;

namespace SabiScore.Worker.Tests.CleanUp;

/// <summary>The whole job beside the services that count forecasts: the record and the calibrations come out as before.</summary>
public sealed class CleanUpRunTests
{
    private static readonly DateTimeOffset Now = new(2024, 3, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Old = Now.AddDays(-30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OldForecastsGo_TheRecordAndTheCalibrationsStay()
    {
        await using var system = new WholeSystem("2024-03-20T00:00:00Z");
        await system.MigrateAsync();
        await system.Get<ClockSetting>().ApplyAsync(Token);
        await RunAsync(system, system.Get<FirstData>().RunAsync);
        await AddChampionAsync(system);
        var made = await AddForecastsAsync(system);
        Assert.Equal(JobOutcome.Done, (await RunAsync(system, system.Get<PerformanceRun>().RunAsync)).Outcome);
        await RunAsync(system, system.Get<CalibrateRun>().RunAsync);
        var (record, calibrations) = (await RecordAsync(system), await CalibrationsAsync(system));
        Assert.NotEmpty(calibrations);

        var report = await RunAsync(system, system.Get<CleanUpRun>().RunAsync);
        await RunAsync(system, system.Get<PerformanceRun>().RunAsync);
        var counted = await RunAsync(system, system.Get<CalibrateRun>().RunAsync);
        var again = await RunAsync(system, system.Get<CleanUpRun>().RunAsync);

        var old = made.FindAll(row => row.AsOf < Old);
        var bet = await system.QueryAsync(context => context.ValueBets.SingleAsync(Token));
        Assert.True(old.Count > 100 && made.Count > old.Count, $"{old.Count} of {made.Count} are old.");
        Assert.Equal((JobOutcome.Done, $"{old.Count - 1} forecasts; 0 counts; 0 runs; 0 keys."), (report.Outcome, report.Message));
        Assert.Equal((JobOutcome.NothingToDo, "0 forecasts; 0 counts; 0 runs; 0 keys."), (again.Outcome, again.Message));
        var left = await system.QueryAsync(context => context.Forecasts.Select(row => new { row.Id, row.AsOf }).ToListAsync(Token));
        Assert.Equal(bet.ForecastId, Assert.Single(left, row => row.AsOf < Old).Id);
        Assert.Equal(old.Count - 1, await system.QueryAsync(context => context.RolledForecasts.SumAsync(row => row.Forecasts, Token)));
        Assert.Equal(record, await RecordAsync(system));
        Assert.Equal(JobOutcome.NothingToDo, counted.Outcome);
        Assert.Equal(calibrations, await CalibrationsAsync(system));
    }

    [Fact]
    public async Task Run_OldCountsOfTheRecord_TheLastOfEachDayStays()
    {
        await using var system = new WholeSystem("2024-03-20T00:00:00Z");
        await system.MigrateAsync();
        await system.Get<ClockSetting>().ApplyAsync(Token);
        DateTimeOffset[] counts = [Old.AddDays(-2).AddHours(3), Old.AddDays(-2).AddHours(23), Old.AddDays(-1), Old.AddHours(1), Old.AddHours(2)];
        await AddAsync(system, [.. counts.SelectMany(count => new[] { "7d", "all" }.Select(window => new PerformanceRow { Window = window, AsOf = count, CreatedAt = Now, Kind = DataKind.Real }))]);

        var report = await RunAsync(system, system.Get<CleanUpRun>().RunAsync);

        Assert.Equal("0 forecasts; 2 counts; 0 runs; 0 keys.", report.Message);
        Assert.Equal(counts[1..], await system.QueryAsync(context => context.Performance.Select(row => row.AsOf).Distinct().Order().ToArrayAsync(Token)));
    }

    private static Task<JobReport> RunAsync(WholeSystem system, Func<JobRun, CancellationToken, Task<JobReport>> work) =>
        system.Get<JobJournal>().RunAsync("Test", "test", work, Token);

    private static async Task<string> RecordAsync(WholeSystem system)
    {
        var rows = await system.QueryAsync(context => context.Performance.OrderBy(row => row.Id).ToListAsync(Token));
        rows.ForEach(row => (row.Id, row.CreatedAt) = (0, default));
        return JsonSerializer.Serialize(rows);
    }

    private static async Task<string> CalibrationsAsync(WholeSystem system) =>
        JsonSerializer.Serialize(await system.QueryAsync(context => context.Calibrations.OrderBy(row => row.Id).ToListAsync(Token)));

    private static async Task AddChampionAsync(WholeSystem system)
    {
        var change = await system.Get<ModelRegistry>().RegisterAsync(
            new ModelRow { Version = "0badcafe", SchemaId = "none", Scope = "whole", Role = ModelRole.Champion, RecipeId = "0badcafe", Content = [], Card = "{}" }, null, Token);
        Assert.Equal(ChangeOutcome.Done, change.Outcome);
    }

    /// <summary>Three forecasts of every match since January, and a settled bet on the second of the first match.</summary>
    private static async Task<List<ForecastRow>> AddForecastsAsync(WholeSystem system)
    {
        var fixtures = await system.QueryAsync(context => context.Fixtures
            .Where(row => row.Date >= new DateOnly(2024, 1, 1) && row.Date < new DateOnly(2024, 3, 19)).OrderBy(row => row.KickoffAt).ThenBy(row => row.Id).ToListAsync(Token));
        var random = new Random(4);
        List<ForecastRow> made = [.. fixtures.SelectMany(fixture => new[] { -20, -10, -1 }.Select(hours => Forecast(fixture, hours, random)))];
        await AddAsync(system, [.. made]);
        await AddAsync(system, new ValueBetRow
        {
            FixtureId = made[1].FixtureId,
            ForecastId = made[1].Id,
            Market = MarketKind.MatchResult,
            Pick = Pick.Home,
            Bookmaker = "B365",
            Price = 2.5,
            PriceCapturedAt = made[1].AsOf,
            Probability = made[1].Home,
            Edge = 0.05,
            Stake = Naira.Of(100),
            NairaFigure = Naira.Of(5),
            ModelVersion = "0badcafe",
            Completeness = 1,
            FoundAt = made[1].AsOf,
            CreatedAt = Now,
            Outcome = BetOutcome.Won,
            Payout = Naira.Of(250),
            ClosingLineValue = 0.03,
            SettledAt = made[1].AsOf.AddHours(14),
            Kind = DataKind.Real,
        });
        return made;
    }

    private static ForecastRow Forecast(FixtureRow fixture, int hours, Random random)
    {
        var home = 0.2 + (random.NextDouble() * 0.5);
        return new ForecastRow
        {
            FixtureId = fixture.Id,
            ModelVersion = "0badcafe",
            AsOf = fixture.KickoffAt.AddHours(hours),
            Home = home,
            Draw = 0.25,
            Away = 0.75 - home,
            MarketAware = true,
            Completeness = 1,
            CreatedAt = Now,
            Kind = fixture.Kind,
        };
    }

    private static async Task AddAsync(WholeSystem system, params object[] rows)
    {
        await using var context = await system.Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        context.AddRange(rows);
        await context.SaveChangesAsync(Token);
    }
}
