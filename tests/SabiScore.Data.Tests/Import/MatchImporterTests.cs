using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Models;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Import;

public sealed class MatchImporterTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_SecondTime_ChangesNothingAndSaysSo(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);

        var first = await store.ImportAsync(files.Request);
        await using var context = store.Open();
        var afterFirst = await StoreContent.ReadAsync(context);
        var generations = await context.Generations.OrderBy(row => row.Name).Select(row => row.Value).ToListAsync(Token);
        var second = await store.ImportAsync(files.Request);

        Assert.False(first.NothingChanged);
        Assert.Equal(first.Matches, first.Added);
        Assert.True(second.NothingChanged, second.ToString());
        Assert.StartsWith("Nothing changed", second.ToString(), StringComparison.Ordinal);
        Assert.Equal(afterFirst, await StoreContent.ReadAsync(context));
        Assert.Equal(generations, await context.Generations.OrderBy(row => row.Name).Select(row => row.Value).ToListAsync(Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_CorrectedRow_IsUpdatedAndLogged(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var shots = files.Change("E0_2425.csv", 5, "HS", "77");
        var price = files.Change("E0_2425.csv", 6, "PSCH", "9.87");
        var line = files.Change("E0_2425.csv", 7, "AHh", "3.25");

        var report = await store.ImportAsync(files.Request);
        await using var context = store.Open();
        var changes = await context.ImportChanges.OrderBy(change => change.Line).ToListAsync(Token);

        Assert.Equal((0, 3, 0, 3), (report.Added, report.Updated, report.PricesAdded, report.Corrections));
        Assert.Equal([("E0_2425.csv", 5), ("E0_2425.csv", 6), ("E0_2425.csv", 7)], changes.Select(change => (change.File, change.Line)));
        Assert.Equal(("HomeShots", shots, "77"), (changes[0].Field, changes[0].OldValue, changes[0].NewValue));
        Assert.StartsWith("MatchResult PS ", changes[1].Field, StringComparison.Ordinal);
        Assert.StartsWith(price.TrimEnd('0').TrimEnd('.') + "/", changes[1].OldValue, StringComparison.Ordinal);
        Assert.StartsWith("9.87/", changes[1].NewValue, StringComparison.Ordinal);
        Assert.StartsWith("3.25: ", changes[2].NewValue, StringComparison.Ordinal);
        Assert.NotEqual("3.25", line);
        Assert.Equal(1, await context.Prices.CountAsync(row => row.First == 9.87 && row.Bookmaker == "PS" && row.FixtureId == changes[1].FixtureId, Token));
        Assert.Single(store.Log.Lines, logged => logged.Contains($"E0_2425.csv:5: corrected HomeShots from {shots} to 77", StringComparison.Ordinal));
        Assert.True((await store.ImportAsync(files.Request)).NothingChanged);
    }

    [Fact]
    public async Task ImportAsync_CorrectedPast_DropsTheRunningStatesThatHoldIt()
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await store.ImportAsync(files.Request);
        await using var context = store.Open();
        context.HistoryCheckpoints.AddRange(Checkpoint(new DateOnly(2024, 5, 1)), Checkpoint(new DateOnly(2025, 5, 1)));
        await context.SaveChangesAsync(Token);
        await store.ImportAsync(files.Request);
        Assert.Equal(2, await context.HistoryCheckpoints.CountAsync(Token));
        files.Change("E0_2425.csv", 5, "HS", "77");

        await store.ImportAsync(files.Request);

        Assert.Equal(new DateOnly(2024, 5, 1), await context.HistoryCheckpoints.Select(checkpoint => checkpoint.Through).SingleAsync(Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_MovedMatch_TakesItsPricesAlong(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        await using var context = store.Open();
        var prices = await context.Prices.CountAsync(Token);
        files.Change("E0_2425.csv", 381, "Date", "29/05/2025");

        await store.ImportAsync(files.Request);
        var moved = await context.Fixtures.SingleAsync(fixture => fixture.Date == new DateOnly(2025, 5, 29), Token);
        var captured = await context.Prices.Where(price => price.FixtureId == moved.Id).Select(price => price.CapturedAt).Distinct().OrderBy(moment => moment).ToListAsync(Token);

        Assert.Equal(prices, await context.Prices.CountAsync(Token));
        Assert.Equal([CaptureTimes.Early(moved.Date, moved.KickoffAt), CaptureTimes.Closing(moved.KickoffAt)], captured);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_BadRowsAndFiles_AreKeptAndTheRestGoesIn(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        files.Change("E0_2425.csv", 5, "FTHG", "");
        files.Change("E0_2425.csv", 6, "Date", "31/02/2025");
        files.Change("E0_2425.csv", 7, "B365H", "0");
        File.WriteAllBytes(Path.Combine(files.Folder, "rubbish.csv"), [0, 1, 2, 255, 254, 0, 7]);
        File.WriteAllText(Path.Combine(files.Folder, "error.csv"), "<!DOCTYPE html><html><body>503 Service Unavailable</body></html>");
        await File.WriteAllTextAsync(Path.Combine(files.Folder, "empty.csv"), "", Token);

        var report = await store.ImportAsync(files.Request);
        await using var context = store.Open();
        var kept = await context.ImportProblems.Where(problem => problem.File != "N1_2425.csv" && problem.File != "E0_2324.csv").ToListAsync(Token);

        Assert.Equal(report.Problems.Count, await context.ImportProblems.CountAsync(Token));
        Assert.Contains(kept, problem => problem is { File: "E0_2425.csv", Line: 5, Column: "FTHG", Kind: ImportProblemKind.RowRefused });
        Assert.Contains(kept, problem => problem is { File: "E0_2425.csv", Line: 6, Column: "Date", Value: "31/02/2025", Kind: ImportProblemKind.RowRefused });
        Assert.Contains(kept, problem => problem is { File: "E0_2425.csv", Line: 7, Column: "B365H", Value: "0", Kind: ImportProblemKind.ValueDropped });
        Assert.Equal(3, kept.Count(problem => problem.Kind == ImportProblemKind.FileRefused));
        Assert.Equal(378, await context.Fixtures.CountAsync(fixture => fixture.LeagueCode == "E0" && fixture.SeasonStart == 2024, Token));
        Assert.Equal(380, await context.Fixtures.CountAsync(fixture => fixture.LeagueCode == "E0" && fixture.SeasonStart == 2023, Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_UnknownName_IsRefusedListedAndResolvedByAnAlias(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        var club = files.Change("E0_2425.csv", 5, "HomeTeam", "Somebody Else");

        var report = await store.ImportAsync(files.Request);
        await using var context = store.Open();
        var name = await context.UnresolvedNames.SingleAsync(Token);

        Assert.Equal(report.Matches, await context.Fixtures.CountAsync(Token));
        Assert.Equal(("England", "Somebody Else", "E0", 1), (name.Country, name.Name, name.LeagueCode, name.Matches));
        Assert.Contains(report.Problems, problem => problem is { Kind: ImportProblemKind.UnknownClub, File: "E0_2425.csv", Line: 5, Column: "HomeTeam", Value: "Somebody Else" });
        Assert.False(await context.Clubs.AnyAsync(row => row.Name == "Somebody Else", Token));

        var id = await context.Clubs.Where(row => row.Name == club).Select(row => row.Id).SingleAsync(Token);
        context.ClubAliases.Add(new ClubAliasRow { Source = MatchImporter.Source, Country = "England", Alias = "Somebody Else", ClubId = id });
        await context.SaveChangesAsync(Token);
        var again = await store.ImportAsync(files.Request);

        Assert.Equal(1, again.Added);
        Assert.Empty(again.UnresolvedNames);
        Assert.False(await context.UnresolvedNames.AnyAsync(Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_KilledInTheMiddle_EndsTheSameWhenRunAgain(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var whole = await TestStore.MigratedAsync(provider, cluster);
        await whole.ImportAsync(files.Request);
        await using var store = await TestStore.EmptyAsync(provider, cluster);

        Assert.True(await WorkerProcess.KillAtAsync("reading", store.Connection, ["import", "--data", files.Folder]));
        Assert.True(await WorkerProcess.KillAtAsync("storing 1/", store.Connection, ["import", "--data", files.Folder]));
        var end = await WorkerProcess.RunAsync(store.Connection, ["import", "--data", files.Folder]);

        Assert.True(end.ExitCode == 0, end.Output);
        await using var expected = whole.Open();
        await using var actual = store.Open();
        Assert.Equal(await StoreContent.ReadAsync(expected), await StoreContent.ReadAsync(actual));
        var again = await WorkerProcess.RunAsync(store.Connection, ["import", "--data", files.Folder]);
        Assert.Contains("Nothing changed", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ImportAsync_TwoAtOnce_OneFindsNothingNew(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);

        var ends = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => WorkerProcess.RunAsync(store.Connection, ["import", "--data", files.Folder])));

        Assert.All(ends, end => Assert.True(end.ExitCode == 0, end.Output));
        Assert.Single(ends, end => end.Output.Contains("Nothing changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ImportAsync_BothDatabases_HoldTheSame()
    {
        using var files = new ImportFiles();
        await using var sqlite = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var postgres = await TestStore.MigratedAsync(StoreProvider.PostgreSql, cluster);
        await sqlite.ImportAsync(files.Request);
        await postgres.ImportAsync(files.Request);

        await using var one = sqlite.Open();
        await using var other = postgres.Open();

        Assert.Equal(await StoreContent.ReadAsync(one), await StoreContent.ReadAsync(other));
    }

    [Fact]
    public async Task Import_FolderThatIsNotThere_FailsWithOneLine()
    {
        await using var store = await TestStore.EmptyAsync(StoreProvider.Sqlite, cluster);

        var (exitCode, output) = await WorkerProcess.RunAsync(store.Connection, ["import", "--data", Path.Combine(store.Folder, "nowhere")]);

        Assert.Equal(1, exitCode);
        Assert.Contains("nowhere", output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(" at SabiScore", output, StringComparison.Ordinal);
    }

    private static HistoryCheckpointRow Checkpoint(DateOnly through) => new() { LeagueCode = "E", SchemaId = "abcd1234", Through = through, State = [1] };
}
