using SabiScore.Data.Import;
using SabiScore.Data.Standings;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Standings;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Standings;

public sealed class StandingsBookTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset Later = new(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Table_OfAllLeagues_2324And2425_IsTheRealFinalTable()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real files here.");
        await using var store = await ImportedAsync([.. FinalTables.All.Keys.Select(key => $"{key.League}_{key.Season}.csv")]);
        var book = new StandingsBook(store.Contexts, new PointDeductions(store.Contexts, TimeProvider.System));
        var wrong = new List<string>();
        foreach (var ((league, season), published) in FinalTables.All)
        {
            Assert.True(Season.TryParse(season, out var which));
            var table = await book.TableAsync(League.FromCode(league)!, which, Later, Token);
            var ours = string.Join(", ", table.Rows.Select(row => $"{row.Name} {row.Points}"));
            if (ours != published)
            {
                wrong.Add($"{league} {season}: {ours}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(14, FinalTables.All.Count);
    }

    [Fact]
    public async Task Table_Deductions_CountFromTheirDayOn()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real files here.");
        await using var store = await ImportedAsync(["E0_2324.csv"]);
        var deductions = new PointDeductions(store.Contexts, TimeProvider.System);
        var book = new StandingsBook(store.Contexts, deductions);
        async Task<int> TakenAsync(string day) =>
            (await book.TableAsync(League.PremierLeague, new Season(2023), DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture), Token))
                .Rows.Single(row => row.Name == "Everton").Deducted;

        foreach (var (at, taken) in new[] { ("2023-11-16", 0), ("2023-11-17", 10), ("2024-02-26", 6), ("2024-06-01", 8) })
        {
            Assert.Equal((at, taken), (at, await TakenAsync(at)));
        }

        // An operator's word goes before the built-in one, and can be taken back.
        var day = new DateOnly(2024, 4, 8);
        Assert.False((await deductions.EnterAsync(League.PremierLeague, new Season(2023), "Rangers", 2, day, "A mistake.", Token)).IsDone);
        Assert.True((await deductions.EnterAsync(League.PremierLeague, new Season(2023), "Everton", 0, day, "Undone for the test.", Token)).IsDone);
        Assert.True((await deductions.EnterAsync(League.PremierLeague, new Season(2023), "Chelsea", 3, day, "Invented for the test.", Token)).IsDone);
        Assert.Equal(6, await TakenAsync("2024-06-01"));
        Assert.Contains(await deductions.ReadAsync(Token), one => one is { Club: "Chelsea", Points: 3, IsBuiltIn: false });
        Assert.True((await deductions.EnterAsync(League.PremierLeague, new Season(2023), "Everton", 2, day, "Again.", Token)).IsDone);
        Assert.Equal(8, await TakenAsync("2024-06-01"));
    }

    [Fact]
    public async Task Compare_ProvidersTable_EveryDifferenceIsListed()
    {
        await using var store = await GeneratedAsync();
        var book = new StandingsBook(store.Contexts, new PointDeductions(store.Contexts, TimeProvider.System));
        var ours = await book.TableAsync(League.PremierLeague, new Season(2023), Later, Token);
        Assert.Empty(await book.CompareAsync("football-data.org", ours, Token));
        await using (var context = store.Open())
        {
            context.ProviderStandings.AddRange(ours.Rows.Skip(1).Select(row => new ProviderStandingRow
            {
                Source = "football-data.org",
                LeagueCode = "E0",
                SeasonStart = 2023,
                ClubId = row.Club.Value,
                Position = row.Position,
                Won = row.Won,
                Drawn = row.Drawn,
                Lost = row.Lost,
                GoalsFor = row.GoalsFor,
                GoalsAgainst = row.GoalsAgainst,
                Points = row.Points - (row.Position == 3 ? 4 : 0),
                FetchedAt = Later,
            }));
            await context.SaveChangesAsync(Token);
        }

        var third = ours.Rows[2];
        Assert.Equal(
            [new StandingDifference(ours.Rows[0].Name, "position", 1, null), new StandingDifference(third.Name, "points", third.Points, third.Points - 4)],
            await book.CompareAsync("football-data.org", ours, Token));
    }

    [Fact]
    public void BuiltIn_Deductions_AreReadWhole()
    {
        Assert.Equal(7, PointDeductions.BuiltIn.Count);
        Assert.All(PointDeductions.BuiltIn, one => Assert.True(one.Reason.Length > 10 && one.Season == Season.Of(one.DecidedOn)));
    }

    private async Task<TestStore> ImportedAsync(IReadOnlyList<string> files)
    {
        var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        var folder = Directory.CreateDirectory(Path.Combine(store.Folder, "files")).FullName;
        foreach (var file in files)
        {
            // What the table does not need is left out: prices take most of the time.
            var lines = await File.ReadAllLinesAsync(Path.Combine(RealData.FootballData!, file), Token);
            await File.WriteAllLinesAsync(Path.Combine(folder, file), Narrow(lines), Token);
        }

        await store.ImportAsync(new ImportRequest { MatchFolder = folder });
        return store;
    }

    private async Task<TestStore> GeneratedAsync()
    {
        var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        var folder = Path.Combine(store.Folder, "files");
        GeneratedSeasons.Write(folder, 2023, 1, [League.PremierLeague]);
        await store.ImportAsync(new ImportRequest { MatchFolder = folder });
        return store;
    }

    private static IEnumerable<string> Narrow(string[] lines)
    {
        string[] wanted = ["Div", "Date", "Time", "HomeTeam", "AwayTeam", "FTHG", "FTAG", "FTR"];
        var header = lines[0].Trim('\uFEFF').Split(',');
        var places = Array.ConvertAll(wanted, name => Array.IndexOf(header, name));
        return lines.Where(line => line.Trim(',').Length > 0).Select(line => line.Trim('\uFEFF').Split(',')).Select(cells => string.Join(',', places.Select(place => cells[place])));
    }
}
