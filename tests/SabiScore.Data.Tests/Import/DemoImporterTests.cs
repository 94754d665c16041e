using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Store.Models;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Import;

public sealed class DemoImporterTests(PostgresCluster cluster)
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Import_EmptyStore_IsAllSimulated_AgainNothing_RealFilesTakeItsPlace(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);

        var report = await DemoAsync(store);

        Assert.Equal((new Season(2020), new Season(2027)), (report.First, report.Last));
        Assert.Equal(0, (await DemoAsync(store)).Added);
        await using (var context = store.Open())
        {
            Assert.Equal(report.Added, await context.Fixtures.CountAsync(fixture => fixture.Kind == DataKind.Simulated, Token));
            Assert.Equal(report.PricesAdded, await context.Prices.CountAsync(price => price.Kind == DataKind.Simulated, Token));
            Assert.True(await context.MatchEvents.CountAsync(Token) > 10 * report.Added);
            Assert.Equal(56, await context.ImportSeasons.CountAsync(Token));
        }

        // A folder without a match changes nothing.
        await ComputeAsync(store);
        await store.ImportAsync(new ImportRequest { MatchFolder = Directory.CreateDirectory(Path.Combine(store.Folder, "none")).FullName });
        await using (var context = store.Open())
        {
            Assert.Equal(report.Added, await context.Fixtures.CountAsync(Token));
            Assert.True(await context.ValueBets.AnyAsync(Token));
        }

        using var files = new ImportFiles();
        await store.ImportAsync(files.Request);

        await AssertOnlyRealAsync(store);
        Assert.Contains(store.Log.Lines, line => line.Contains("The simulated world made way for real matches", StringComparison.Ordinal));
        await using var alone = await TestStore.MigratedAsync(provider, cluster);
        await alone.ImportAsync(files.Request);
        Assert.Equal(await ContentAsync(alone), await ContentAsync(store));
    }

    [Fact]
    public async Task Import_StoreWithRealMatches_IsRefused()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        using var files = new ImportFiles();
        await store.ImportAsync(files.Request);

        await Assert.ThrowsAsync<InvalidOperationException>(() => DemoAsync(store));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<DemoReport> DemoAsync(TestStore store) => store.Get<DemoImporter>().ImportAsync(Today, null, Token);

    private static async Task<IReadOnlyList<string>> ContentAsync(TestStore store)
    {
        await using var context = store.Open();
        return await StoreContent.ReadAsync(context);
    }

    /// <summary>One row of everything that is computed from matches.</summary>
    private static async Task ComputeAsync(TestStore store)
    {
        await using var context = store.Open();
        var (fixture, at) = (await context.Fixtures.OrderBy(row => row.Id).FirstAsync(Token), new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));
        context.Models.Add(new ModelRow { Version = "00000001", SchemaId = "00000001", Scope = "whole", Content = [1], Card = "{}", CreatedAt = at, Kind = DataKind.Simulated });
        context.Forecasts.Add(new ForecastRow { FixtureId = fixture.Id, ModelVersion = "00000001", AsOf = at, Home = 0.5, Draw = 0.3, Away = 0.2, CreatedAt = at, Kind = DataKind.Simulated });
        context.NearMisses.Add(new NearMissRow { FixtureId = fixture.Id, ModelVersion = "00000001", FoundAt = at, Reason = NearMissReason.NoPrices, Kind = DataKind.Simulated });
        var bet = new ValueBetRow { FixtureId = fixture.Id, Bookmaker = "B365", Pick = Pick.Home, Price = 2, Stake = Naira.Of(10), ModelVersion = "00000001", FoundAt = at, CreatedAt = at, PriceCapturedAt = at, Kind = DataKind.Simulated };
        context.ValueBets.Add(bet);
        context.Performance.Add(new PerformanceRow { Window = "all", AsOf = at, CreatedAt = at, Kind = DataKind.Simulated });
        context.HistoryCheckpoints.Add(new HistoryCheckpointRow { LeagueCode = "E", SchemaId = "00000001", State = [1], CreatedAt = at });
        await context.SaveChangesAsync(Token);
        context.LedgerEntries.Add(new LedgerEntryRow { Entry = LedgerEntryKind.Stake, Amount = -Naira.Of(10), ValueBetId = bet.Id, At = at, CreatedAt = at, Kind = DataKind.Simulated });
        await context.SaveChangesAsync(Token);
    }

    private static async Task AssertOnlyRealAsync(TestStore store)
    {
        await using var context = store.Open();
        var counts = new[]
        {
            await context.Models.CountAsync(Token), await context.Forecasts.CountAsync(Token), await context.NearMisses.CountAsync(Token), await context.ValueBets.CountAsync(Token),
            await context.LedgerEntries.CountAsync(Token), await context.Performance.CountAsync(Token), await context.HistoryCheckpoints.CountAsync(Token),
            await context.MatchEvents.CountAsync(Token), await context.Fixtures.CountAsync(fixture => fixture.Kind != DataKind.Real, Token),
            await context.Clubs.CountAsync(club => club.Kind != DataKind.Real, Token), await context.Prices.CountAsync(price => price.Kind != DataKind.Real, Token),
            await context.ImportSeasons.CountAsync(season => season.Source == DemoWorld.Source, Token),
        };
        Assert.Equal(new int[counts.Length], counts);
        Assert.True(await context.Fixtures.AnyAsync(Token));
    }
}
