using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.ManualPrices;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using static SabiScore.Data.Tests.Intake.LiveStore;

namespace SabiScore.Data.Tests.Intake;

public sealed class PriceIntakeTests(PostgresCluster cluster)
{
    private const string Header = "league,date,home,away,bookmaker,captured_at,home_price,draw_price,away_price";

    public static TheoryData<StoreProvider> Providers => [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_ThePriceMoves_ASnapshotEachTime_NoneWhereItDoesNot(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);

        Assert.Equal((1, 1, 0), Counts(await live.TakeAsync(Price())));
        Assert.Equal((0, 0, 1), Counts(await live.TakeAsync(Price(seen: "2024-08-20T11:00:00Z"))));
        Assert.Equal((1, 0, 0), Counts(await live.TakeAsync(Price(first: 2.1, seen: "2024-08-20T11:05:00Z"))));
        // Back to the first one is a movement too; what is older than the last is none.
        Assert.Equal((1, 0, 0), Counts(await live.TakeAsync(Price(seen: "2024-08-20T11:10:00Z"))));
        Assert.Equal((0, 0, 1), Counts(await live.TakeAsync(Price(first: 2.2, seen: "2024-08-20T11:07:00Z"))));
        // It moved, and the provider's time did not: then it is of the moment of asking.
        Assert.Equal((1, 0, 0), Counts(await live.TakeAsync(Price(first: 2.3, seen: "2024-08-20T11:10:00Z"))));

        Assert.Equal(
            [("2024-08-20T10:00:00", 2.0), ("2024-08-20T11:05:00", 2.1), ("2024-08-20T11:10:00", 2.0), ("2024-08-20T12:00:00", 2.3)],
            (await PricesAsync(live)).Select(row => (row.CapturedAt.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture), row.First)));
        Assert.Equal(4, (await live.QueryAsync(context => GenerationStore.ReadAsync(context, Token)))[Generation.Prices]);
        var fixture = await live.QueryAsync(context => context.Fixtures.SingleAsync(Token));
        Assert.Equal((1, 2, new DateOnly(2024, 8, 24), true, DataKind.Real), (fixture.HomeId, fixture.AwayId, fixture.Date, fixture.KickoffKnown, fixture.Kind));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Take_ThreeBookmakers_TheirAverageAndBestAreTheMarket_WithoutTheExchange(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);

        await live.TakeAsync(Price("WH", 2, 3.5, 4), Price("CL", 2.1, 3.4, 3.9, "2024-08-20T10:30:00Z"), Price("skybet", 2.02, 3.6, 4.2), Price("smarkets", 3, 4, 5));

        var rows = (await PricesAsync(live)).ToDictionary(row => row.Bookmaker);
        Assert.Equal(6, rows.Count);
        Assert.Equal((2.04, 3.5, 4.03, At("2024-08-20T10:30:00Z")), (rows["Avg"].First, rows["Avg"].Second, rows["Avg"].Third, rows["Avg"].CapturedAt));
        Assert.Equal((2.1, 3.6, 4.2), (rows["Max"].First, rows["Max"].Second, rows["Max"].Third));
    }

    [Fact]
    public async Task Take_MatchMoved_TheKickoffFollows_UnlessAProviderOfFixturesWatches()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        await live.TakeAsync(Price());

        Assert.Equal(1, (await live.TakeAsync(Price(kickoff: "2024-08-25T15:30:00Z"))).Updated);
        Assert.Equal(At("2024-08-25T15:30:00Z"), await KickoffAsync(live));

        await live.TakeAsync(Fixture(kickoff: "2024-08-25T16:00:00Z"));
        Assert.Equal(0, (await live.TakeAsync(Price(kickoff: "2024-08-25T15:30:00Z"))).Updated);
        Assert.Equal(At("2024-08-25T16:00:00Z"), await KickoffAsync(live));
    }

    [Fact]
    public async Task Take_PlayOffOfClubsThatHaveMet_IsRefused()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        await live.TakeAsync(Fixture(state: FixtureState.Finished, score: new MatchResult(1, 0)));

        var report = await live.TakeAsync(Price(kickoff: "2025-05-20T18:45:00Z", seen: "2024-08-20T11:00:00Z"));

        Assert.Equal("These clubs' match of the season was played on 2024-08-24.", Assert.Single(report.Problems).Reason);
        Assert.Empty(await PricesAsync(live));
    }

    [Fact]
    public async Task Take_UnknownClub_IsToldOnceAMatch_TheOthersGoIn()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);

        var report = await live.TakeAsync(Price("WH", home: "Gunners"), Price("CL", home: "Gunners"), Price(home: "Everton", away: "Manchester United"));

        Assert.Equal((1, 1), (report.Added, report.Problems.Count));
        Assert.Equal("Gunners", Assert.Single(await live.Desk.UnresolvedAsync(Token)).Name);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ManualFile_GoodAndBadLines_GoInOrAreToldWithLineAndColumn(StoreProvider provider)
    {
        await using var live = await CreateAsync(provider, cluster);
        await live.TakeAsync(Fixture());
        var path = Path.Combine(live.Store.Folder, "prices.csv");
        await File.WriteAllLinesAsync(path,
            [
                "\uFEFF" + Header,
                "E0,2024-08-24,Arsenal,Chelsea FC,Bet365,2024-08-20T09:00:00Z,2.05,3.5,3.9",
                "E0,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T10:30:00+01:00,2.0,3.5,4.0",
                "",
                "E9,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,24/08/2024,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,1,3.5,4",
                "E0,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,2,3.5",
                "E0,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T13:00:00Z,2,3.5,4",
                "E0,2024-08-24,Arsenal,Chelsea,Max,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,2024-08-25,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,2024-08-24,Chelsea,Arsenal,WH,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,2024-08-24,Gunners,Chelsea,WH,2024-08-20T09:00:00Z,2,3.5,4",
                "E0,2024-08-24,Arsenal,Chelsea,B365,2024-08-20T09:00:00Z,2.50,3.5,3.9",
                "E0,2024-08-24,Arsenal,Chelsea,CL,2024-08-20T09:00:00Z,20,35,40",
            ], Token);

        var answer = ManualPricesFile.Read(path, live.Time);
        var intake = new PriceIntake(live.Store.Contexts, new StoreLocks(live.Store.Connection, live.Store.Contexts, live.Time), live.Time);
        var report = await intake.TakeAsync(answer, Token);
        var again = await intake.TakeAsync(ManualPricesFile.Read(path, live.Time), Token);

        Assert.Equal([("B365", 2.05, "09:00"), ("WH", 2.0, "09:30")], (await PricesAsync(live)).Select(row => (row.Bookmaker, row.First, row.CapturedAt.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal((2, 0, 0, 2), (report.Added, report.Unchanged, again.Added, again.Unchanged));
        Assert.Equal(
            [
                "prices.csv:5 league 'E9'", "prices.csv:6 date '24/08/2024'", "prices.csv:7 home_price '1'", "prices.csv:8 away_price", "prices.csv:9 captured_at '2024-08-20T13:00:00Z'",
                "prices.csv:10 bookmaker 'Max'", "prices.csv:15 home_price '20'", "prices.csv:13 'Gunners'", "prices.csv:11 'Arsenal v Chelsea'", "prices.csv:12 'Chelsea v Arsenal'",
                "prices.csv:14 'B365'",
            ],
            report.Problems.Select(problem => problem.ToString()[..problem.ToString().IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task ManualFile_OtherHeader_IsRefused()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        var path = Path.Combine(live.Store.Folder, "other.csv");
        await File.WriteAllTextAsync(path, "league,date,home\nE0,2024-08-24,Arsenal\n", Token);

        var answer = ManualPricesFile.Read(path, live.Time);

        Assert.Equal((FetchOutcome.Failed, ImportProblemKind.FileRefused), (answer.Outcome, Assert.Single(answer.Problems).Kind));
    }

    private static (int Added, int Fixtures, int Unchanged) Counts(IntakeReport report) => (report.Added, report.FixturesAdded, report.Unchanged);

    private static Task<List<PriceRow>> PricesAsync(LiveStore live) => live.QueryAsync(context => context.Prices.OrderBy(price => price.Bookmaker).ThenBy(price => price.CapturedAt).ToListAsync(Token));

    private static Task<DateTimeOffset> KickoffAsync(LiveStore live) => live.QueryAsync(context => context.Fixtures.Select(fixture => fixture.KickoffAt).SingleAsync(Token));
}
