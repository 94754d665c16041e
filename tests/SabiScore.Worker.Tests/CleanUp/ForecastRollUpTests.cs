using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;
using SabiScore.Worker.CleanUp;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.CleanUp;

/// <summary>What is left of old forecasts, on both databases.</summary>
public sealed class ForecastRollUpTests(PostgresCluster postgres)
{
    private static readonly DateTimeOffset Kickoff = new(2026, 1, 10, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Before = Kickoff.AddDays(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_KeepsTheLastBeforeKickOff_WhatBetsRestOn_AndWhatIsYoung(bool onPostgres)
    {
        await using var bench = await JobBench.StartAsync(onPostgres ? await postgres.CreateDatabaseAsync() : null);
        await AddMatchAsync(bench);
        await bench.AddAsync(
            Forecast(1, -30), Forecast(2, -20), Forecast(3, -1), Forecast(4, -2, marketAware: false), Forecast(5, -3, DataKind.Reconstructed),
            // After kick-off, and too young.
            Forecast(6, 2), Forecast(7, 25));
        await bench.AddAsync(Bet(forecast: 2));
        var rollUp = bench.Get<ForecastRollUp>();
        var told = new List<(int, int)>();

        var gone = await rollUp.RunAsync(Before, (done, all) => Told(told, done, all), Token);
        var again = await rollUp.RunAsync(Before, (done, all) => Told(told, done, all), Token);

        Assert.Equal((5, 0), (gone, again));
        Assert.Equal([(1, 1)], told);
        await using var context = await bench.Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        Assert.Equal([2L, 7], await context.Forecasts.Select(row => row.Id).Order().ToListAsync(Token));
        var rolled = await context.RolledForecasts.OrderBy(row => row.Id).ToListAsync(Token);
        Assert.Equal(
            [(3L, 2, Kickoff.AddHours(-30), Kickoff.AddHours(-1), 0.53), (4, 1, Kickoff.AddHours(-2), Kickoff.AddHours(-2), 0.54), (5, 1, Kickoff.AddHours(-3), Kickoff.AddHours(-3), 0.55)],
            rolled.Select(row => (row.Id, row.Forecasts, row.FirstAsOf, row.AsOf, Math.Round(row.Home, 2))));
        Assert.Equal([2L, 3, 4, 5, 7], await context.Published().Select(row => row.Id).Order().ToListAsync(Token));
        Assert.Equal(3, Assert.IsType<RolledForecastRow>(await context.LastPublishedAsync(1, Kickoff, Token)).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Run_MatchPutOff_GoesOnWithWhatWasRolledUp(bool later)
    {
        await using var bench = await JobBench.StartAsync();
        await AddMatchAsync(bench);
        await bench.AddAsync(Forecast(10, -5), Forecast(11, -4));
        var rollUp = bench.Get<ForecastRollUp>();
        await rollUp.RunAsync(Before, (_, _) => Task.CompletedTask, Token);
        await bench.AddAsync(Forecast(12, later ? -3 : -6));

        Assert.Equal(1, await rollUp.RunAsync(Before, (_, _) => Task.CompletedTask, Token));

        await using var context = await bench.Get<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        var rolled = await context.RolledForecasts.SingleAsync(Token);
        Assert.Equal(
            (later ? 12 : 11, 3, Kickoff.AddHours(later ? -5 : -6), Kickoff.AddHours(later ? -3 : -4)), (rolled.Id, rolled.Forecasts, rolled.FirstAsOf, rolled.AsOf));
    }

    private static Task Told(List<(int, int)> told, int done, int all)
    {
        told.Add((done, all));
        return Task.CompletedTask;
    }

    private static async Task AddMatchAsync(JobBench bench)
    {
        await bench.AddAsync(Club(1, "Home"), Club(2, "Away"));
        await bench.AddAsync(new FixtureRow
        {
            Id = 1,
            LeagueCode = "E0",
            SeasonStart = 2025,
            Date = new DateOnly(2026, 1, 10),
            KickoffAt = Kickoff,
            KickoffKnown = true,
            HomeId = 1,
            AwayId = 2,
            Kind = DataKind.Real,
        });
    }

    private static ClubRow Club(int id, string name) => new() { Id = id, Country = "England", Name = name, Kind = DataKind.Real, AddedAt = Kickoff };

    private static ForecastRow Forecast(long id, double hoursFromKickoff, DataKind kind = DataKind.Real, bool marketAware = true) => new()
    {
        Id = id,
        FixtureId = 1,
        ModelVersion = "0badcafe",
        AsOf = Kickoff.AddHours(hoursFromKickoff),
        Home = 0.5 + (id / 100.0),
        Draw = 0.2,
        Away = 0.3 - (id / 100.0),
        MarketAware = marketAware,
        Completeness = 1,
        CreatedAt = Kickoff.AddHours(hoursFromKickoff),
        Kind = kind,
    };

    private static ValueBetRow Bet(long forecast) => new()
    {
        FixtureId = 1,
        ForecastId = forecast,
        Market = MarketKind.MatchResult,
        Pick = Pick.Home,
        Bookmaker = "B365",
        Price = 2,
        PriceCapturedAt = Kickoff.AddHours(-21),
        Probability = 0.55,
        Edge = 0.1,
        Stake = Naira.Of(100),
        NairaFigure = Naira.Of(10),
        ModelVersion = "0badcafe",
        Completeness = 1,
        FoundAt = Kickoff.AddHours(-20),
        CreatedAt = Kickoff,
        Kind = DataKind.Real,
    };
}
