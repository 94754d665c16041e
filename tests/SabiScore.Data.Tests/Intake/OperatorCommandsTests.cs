using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;
using static SabiScore.Data.Tests.Intake.LiveStore;

namespace SabiScore.Data.Tests.Intake;

/// <summary>The worker's verbs for names, prices and deductions, as an operator runs them.</summary>
public sealed class OperatorCommandsTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Clubs_UnresolvedThenAlias_TheNameIsAnswered()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        await live.TakeAsync(Fixture("Gunners", "Chelsea FC"));

        var listed = await RunAsync(live, "clubs", "unresolved");
        var wrong = await RunAsync(live, "clubs", "alias", Fixtures, "Gunners", "Arsenal London");
        var right = await RunAsync(live, "clubs", "alias", Fixtures, "Gunners", "Arsenal");
        var after = await RunAsync(live, "clubs", "unresolved");

        Assert.Contains("football-data.org: 'Gunners' (England, E0), 1 rows", listed.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0, 0), (listed.ExitCode, wrong.ExitCode, right.ExitCode, after.ExitCode));
        Assert.Contains("Failed: There is no club Arsenal London in England.", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Every name is known.", after.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await live.TakeAsync(Fixture("Gunners", "Chelsea FC"))).Added);
    }

    [Fact]
    public async Task Prices_Import_TellsBadLines_AndChangesNothingTheSecondTime()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);
        await live.TakeAsync(Fixture(state: FixtureState.Timed));
        var file = Path.Combine(live.Store.Folder, "mine.csv");
        await File.WriteAllLinesAsync(file,
            [
                "league,date,home,away,bookmaker,captured_at,home_price,draw_price,away_price",
                "E0,2024-08-24,Arsenal,Chelsea,Bet365,2024-08-20T09:00:00Z,2.05,3.5,3.9",
                "E0,2024-08-24,Arsenal,Chelsea,WH,2024-08-20T09:00:00Z,0.5,3.5,3.9",
            ], Token);

        var first = await RunAsync(live, "prices", "import", file);
        var second = await RunAsync(live, "prices", "import", file);
        var missing = await RunAsync(live, "prices", "import", file + ".not");

        Assert.Equal((0, 0, 1), (first.ExitCode, second.ExitCode, missing.ExitCode));
        Assert.Contains("mine.csv:3 home_price '0.5': Not a decimal price above 1.", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 prices read: 1 new, 0 known, 1 problems.", first.Output, StringComparison.Ordinal);
        Assert.Contains("1 prices read: 0 new, 1 known, 1 problems.", second.Output, StringComparison.Ordinal);
        Assert.Equal("B365", await live.QueryAsync(context => context.Prices.Select(price => price.Bookmaker).SingleAsync(Token)));
    }

    [Fact]
    public async Task Standings_Deduct_IsListed()
    {
        await using var live = await CreateAsync(StoreProvider.Sqlite, cluster);

        var done = await RunAsync(live, "standings", "deduct", "E0", "2425", "Arsenal", "3", "--on", "2024-11-01", "--reason", "Invented for the test");
        var badDay = await RunAsync(live, "standings", "deduct", "E0", "2425", "Arsenal", "3", "--on", "yesterday", "--reason", "Invented for the test");
        var listed = await RunAsync(live, "standings", "deductions");

        Assert.Equal((0, 1, 0), (done.ExitCode, badDay.ExitCode, listed.ExitCode));
        Assert.Contains("2024-11-01 E0 2024/25 Arsenal: 3. Invented for the test (entered)", listed.Output, StringComparison.Ordinal);
        Assert.Contains("2024-04-19 N1 2023/24 Vitesse: 18.", listed.Output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(LiveStore live, params string[] arguments) => WorkerProcess.RunAsync(live.Store.Connection, arguments);
}
