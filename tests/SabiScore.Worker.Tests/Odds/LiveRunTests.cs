using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Standings;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Migrating;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Odds;
using SabiScore.Worker.Standings;
using SabiScore.Worker.Tests.Hosting;

namespace SabiScore.Worker.Tests.Odds;

/// <summary>FetchOdds and RefreshStandings against providers on a real socket, on a season of generated results.</summary>
public sealed class LiveRunTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private static readonly DateTimeOffset Kickoff = new(Now.UtcDateTime.Date.AddDays(3).AddHours(15), TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("sabiscore-odds-").FullName;
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
    public async Task FetchOdds_OneLeagueFails_TheOthersGoIn_ThenTheQuotaSpacesTheCalls()
    {
        await using var worker = await StartAsync();
        provider.Answer = path => path switch
        {
            "/v4/matches" => (200, $$"""{"matches":[{{Match("PL", "Arsenal FC", "Chelsea FC")}},{{Match("DED", "AFC Ajax", "PSV")}},{{Match("PD", "FC Barcelona", "Nobody CF")}}]}"""),
            "/v4/sports/soccer_epl/odds" => (200, $"[{Event("Arsenal", "Chelsea")}]"),
            _ => (500, "{}"),
        };

        var first = await RunAsync<FetchOddsRun>(worker, (run, job) => run.RunAsync(job, Token));

        Assert.Equal(JobOutcome.PartlyDone, first.Outcome);
        Assert.Contains("matches: 3 rows, 2 new, 0 changed, 1 left out", first.Message, StringComparison.Ordinal);
        Assert.Contains("E0: 3 rows, 5 new", first.Message, StringComparison.Ordinal);
        Assert.Contains("N1: It answers 500", first.Message, StringComparison.Ordinal);
        Assert.Equal(["Avg", "CL", "LB", "Max", "WH"], await QueryAsync(worker, context => context.Prices.Where(price => price.CapturedAt > Now.AddDays(-1)).Select(price => price.Bookmaker).OrderBy(code => code).ToListAsync(Token)));
        Assert.Equal("Nobody CF", await QueryAsync(worker, context => context.UnresolvedNames.Select(name => name.Name).SingleAsync(Token)));
        var health = (await worker.Services.GetRequiredService<SourceHealthBook>().ReadAsync(Token)).ToDictionary(source => source.Description.Name);
        Assert.Equal(SourceState.Ok, health["football-data.org"].State);
        Assert.Equal((SourceState.Failing, 498), (health["the-odds-api.com"].State, health["the-odds-api.com"].Row!.QuotaRemaining));

        provider.Asked.Clear();
        provider.Answer = path => path == "/v4/matches" ? (200, "{\"matches\":[]}") : (200, "[]");
        var second = await RunAsync<FetchOddsRun>(worker, (run, job) => run.RunAsync(job, Token));
        // The league that failed waits for its turn too: its call may have cost.
        Assert.Equal(["/v4/matches"], provider.Asked);
        Assert.Equal(JobOutcome.NothingToDo, second.Outcome);
        Assert.Contains("the quota has the next call at", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FetchOdds_ProviderAsksForAPause_TheRestIsNotAsked()
    {
        await using var worker = await StartAsync();
        provider.Answer = path => path == "/v4/matches"
            ? (200, $$"""{"matches":[{{Match("PL", "Arsenal FC", "Chelsea FC")}},{{Match("DED", "AFC Ajax", "PSV")}}]}""")
            : (429, "{}");

        var report = await RunAsync<FetchOddsRun>(worker, (run, job) => run.RunAsync(job, Token));

        Assert.Equal(JobOutcome.PartlyDone, report.Outcome);
        Assert.Equal(1, provider.Asked.Count(path => path.EndsWith("/odds", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FetchOdds_NobodyTellsWhichMatchesThereAre_PricesBringThem()
    {
        await using var worker = await StartAsync(("Sources:FootballDataOrg:ApiKey", ""));
        provider.Answer = path => (200, path.Contains("soccer_epl", StringComparison.Ordinal) ? $"[{Event("Arsenal", "Chelsea")}]" : "[]");

        var report = await RunAsync<FetchOddsRun>(worker, (run, job) => run.RunAsync(job, Token));

        Assert.Equal(JobOutcome.Done, report.Outcome);
        Assert.Equal(7, provider.Asked.Count);
        Assert.Equal(Kickoff, await QueryAsync(worker, context => context.Fixtures.Where(fixture => fixture.KickoffAt > Now).Select(fixture => fixture.KickoffAt).SingleAsync(Token)));
        provider.Asked.Clear();
        await RunAsync<FetchOddsRun>(worker, (run, job) => run.RunAsync(job, Token));
        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task FetchOdds_NoKeys_ClockStands_OrNoMatches_IsNothingToDo()
    {
        await using (var keyless = await StartAsync(("Sources:FootballDataOrg:ApiKey", ""), ("Sources:TheOddsApi:ApiKey", "")))
        {
            var report = await RunAsync<FetchOddsRun>(keyless, (run, job) => run.RunAsync(job, Token));
            Assert.Equal(JobOutcome.NothingToDo, report.Outcome);
            Assert.Contains("No key is configured.", report.Message, StringComparison.Ordinal);
            await keyless.Services.GetRequiredService<MatchClock>().StandAtAsync(new DateTimeOffset(2024, 3, 1, 0, 0, 0, TimeSpan.Zero), Token);
            Assert.Contains("does not run live", (await RunAsync<FetchOddsRun>(keyless, (run, job) => run.RunAsync(job, Token))).Message, StringComparison.Ordinal);
        }

        Assert.Empty(provider.Asked);
    }

    [Fact]
    public async Task RefreshStandings_OfAllLeagues_OursAreCounted_DifferencesListed()
    {
        await using var worker = await StartAsync();
        var season = Season.Of(DateOnly.FromDateTime(Now.UtcDateTime));
        await worker.Services.GetRequiredService<MatchImporter>().ImportAsync(new ImportRequest { MatchFolder = Generated(season.StartYear) }, null, Token);
        var ours = await worker.Services.GetRequiredService<StandingsBook>().TableAsync(League.PremierLeague, season, Now, Token);
        Assert.Equal(20, ours.Rows.Count);
        provider.Answer = path => path switch
        {
            _ when path.EndsWith("/matches", StringComparison.Ordinal) => (200, "{\"matches\":[]}"),
            "/v4/competitions/PL/standings" => (200, Standings(season, ours, wrong: 2)),
            "/v4/competitions/PD/standings" => (200, "<html>"),
            _ => (200, $$"""{"season":{"startDate":"{{season.StartYear}}-08-15"},"standings":[]}"""),
        };

        var report = await RunAsync<RefreshStandingsRun>(worker, (run, job) => run.RunAsync(job, Token));

        Assert.Equal(JobOutcome.PartlyDone, report.Outcome);
        // The days' matches, seven tables and seven seasons; the seasons once a day.
        Assert.Equal(15, provider.Asked.Distinct().Count());
        Assert.Contains($"1 differences from the provider's tables: E0: {ours.Rows[2].Name} points {ours.Rows[2].Points}, theirs {ours.Rows[2].Points - 2}.", report.Message, StringComparison.Ordinal);
        Assert.Contains("SP1: A web page came instead of JSON", report.Message, StringComparison.Ordinal);
        Assert.Equal(20, await QueryAsync(worker, context => context.ProviderStandings.CountAsync(Token)));
        provider.Asked.Clear();
        await RunAsync<RefreshStandingsRun>(worker, (run, job) => run.RunAsync(job, Token));
        Assert.Equal(8, provider.Asked.Distinct().Count());
    }

    [Fact]
    public async Task RefreshStandings_ExpectedGoalsSwitchedOn_GoIn_OneLeaguesFailureStopsNoOther_AndATurnIsWaitedFor()
    {
        await using var worker = await StartAsync(
            ("Sources:FootballDataOrg:ApiKey", ""), ("Sources:Understat:Enabled", "true"), ("Sources:Understat:BaseAddress", provider.Address), ("Sources:Understat:RetryDelay", "00:00:00.010"), ("Sources:Understat:CallsPerMinute", "600"));
        var match = await QueryAsync(worker, context => context.Fixtures.Where(fixture => fixture.LeagueCode == "SP1" && fixture.HomeGoals != null).OrderBy(fixture => fixture.Id).FirstAsync(Token));
        var names = await QueryAsync(worker, context => context.Clubs.ToDictionaryAsync(club => club.Id, club => club.Name, Token));
        provider.Answer = path => path == "/getLeagueData/La_liga/2023"
            ? (200, $$$"""{"dates":[{"isResult":true,"h":{"title":"{{{names[match.HomeId]}}}"},"a":{"title":"{{{names[match.AwayId]}}}"},"xG":{"h":"1.25","a":"0.5"}}]}""")
            : (500, "{}");

        var report = await RunAsync<RefreshStandingsRun>(worker, (run, job) => run.RunAsync(job, Token));

        // The Eredivisie is not covered, and no other league has a match that lacks them.
        Assert.Equal(["/getLeagueData/EPL/2023", "/getLeagueData/La_liga/2023"], provider.Asked.Distinct());
        Assert.Contains("E0 2023/24 expected goals: It answers 500, 3 times.; SP1 2023/24 expected goals: 1 rows, 1 new, 0 changed", report.Message, StringComparison.Ordinal);
        Assert.Equal((1.25, 0.5), await QueryAsync(worker, async context => await context.Fixtures.Where(fixture => fixture.HomeExpectedGoals != null).Select(fixture => new ValueTuple<double?, double?>(fixture.HomeExpectedGoals, fixture.AwayExpectedGoals)).SingleAsync(Token)));
        var health = (await worker.Services.GetRequiredService<SourceHealthBook>().ReadAsync(Token)).Single(source => source.Description.Name == "understat.com");
        Assert.Equal((SourceState.Ok, "It answers 500, 3 times."), (health.State, health.Row!.LastError));
        provider.Asked.Clear();
        await RunAsync<RefreshStandingsRun>(worker, (run, job) => run.RunAsync(job, Token));
        Assert.Equal(["/getLeagueData/EPL/2023"], provider.Asked.Distinct());
    }

    private static string Match(string code, string home, string away) => $$$"""
        {"id":{{{code.GetHashCode(StringComparison.Ordinal) & 0xffff}}},"competition":{"code":"{{{code}}}"},"season":{"startDate":"{{{Season.Of(DateOnly.FromDateTime(Now.UtcDateTime)).StartYear}}}-08-15"},
        "utcDate":"{{{Kickoff:yyyy-MM-ddTHH:mm:ssZ}}}","status":"TIMED","stage":"REGULAR_SEASON","homeTeam":{"name":"{{{home}}}"},"awayTeam":{"name":"{{{away}}}"},"score":{}}
        """;

    private static string Event(string home, string away)
    {
        string Bookmaker(string key, string price) =>
            $$"""{"key":"{{key}}","last_update":"{{Now.AddMinutes(-5):yyyy-MM-ddTHH:mm:ssZ}}","markets":[{"key":"h2h","outcomes":[{"name":"{{home}}","price":{{price}}},{"name":"{{away}}","price":4},{"name":"Draw","price":3.5}]}]}""";
        return $$"""{"commence_time":"{{Kickoff:yyyy-MM-ddTHH:mm:ssZ}}","home_team":"{{home}}","away_team":"{{away}}","bookmakers":[{{Bookmaker("williamhill", "2.0")}},{{Bookmaker("coral", "2.1")}},{{Bookmaker("ladbrokes_uk", "2.05")}}]}""";
    }

    private static string Standings(Season season, LeagueTable table, int wrong) => $$"""
        {"season":{"startDate":"{{season.StartYear}}-08-15"},"standings":[{"type":"TOTAL","table":[{{string.Join(',', table.Rows.Select((row, index) => string.Create(CultureInfo.InvariantCulture,
            $$$"""{"position":{{{row.Position}}},"team":{"name":"{{{row.Name}}}"},"playedGames":{{{row.Played}}},"won":{{{row.Won}}},"draw":{{{row.Drawn}}},"lost":{{{row.Lost}}},"points":{{{row.Points - (index == wrong ? 2 : 0)}}},"goalsFor":{{{row.GoalsFor}}},"goalsAgainst":{{{row.GoalsAgainst}}}}""")))}}]}]}
        """;

    private static Task<JobReport> RunAsync<TRun>(ServiceHost<JobOptions> worker, Func<TRun, JobRun, Task<JobReport>> run)
        where TRun : class =>
        run(worker.Services.GetRequiredService<TRun>(), new JobRun("test", (_, _) => Task.CompletedTask));

    private static async Task<T> QueryAsync<T>(ServiceHost<JobOptions> worker, Func<SabiScoreDbContext, Task<T>> query)
    {
        await using var context = await worker.Services.GetRequiredService<IDbContextFactory<SabiScoreDbContext>>().CreateDbContextAsync(Token);
        return await query(context);
    }

    private string Generated(int startYear)
    {
        var files = Path.Combine(folder, $"files{startYear}");
        GeneratedSeasons.Write(files, startYear, 1, [League.PremierLeague, League.Eredivisie, League.LaLiga]);
        return files;
    }

    private async Task<ServiceHost<JobOptions>> StartAsync(params (string Key, string Value)[] settings)
    {
        var worker = new ServiceHost<JobOptions>(new Dictionary<string, string>(
            new Dictionary<string, string>
            {
                ["ConnectionStrings:sabiscore"] = $"Data Source={Path.Combine(folder, "worker.db")}",
                ["Bootstrap:Enabled"] = "false",
                ["Jobs:Enabled"] = "false",
                ["Import:Source"] = "None",
                ["Sources:FootballDataOrg:BaseAddress"] = provider.Address,
                ["Sources:FootballDataOrg:ApiKey"] = "test",
                ["Sources:FootballDataOrg:CallsPerMinute"] = "600",
                ["Sources:FootballDataOrg:RetryDelay"] = "00:00:00.010",
                ["Sources:TheOddsApi:BaseAddress"] = provider.Address,
                ["Sources:TheOddsApi:ApiKey"] = "test",
                ["Sources:TheOddsApi:RetryDelay"] = "00:00:00.010",
            }.Concat(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).GroupBy(entry => entry.Key).Select(entry => entry.Last())));
        worker.Run();
        await worker.Services.GetRequiredService<StoreMigrator>().MigrateAsync(Token);
        await worker.Services.GetRequiredService<MatchImporter>().ImportAsync(new ImportRequest { MatchFolder = Generated(2023) }, null, Token);
        return worker;
    }
}
