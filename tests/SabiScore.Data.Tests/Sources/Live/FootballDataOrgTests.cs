using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class FootballDataOrgTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2024, 8, 24);

    private FakeProvider provider = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Fixtures_RealFinishedMatch_IsReadWhole()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real answers here.");
        provider.Payload("football_data_org_v4_PL_matches_finished.json");

        var answer = await FixturesAsync();

        Assert.Equal((FetchOutcome.Fetched, "football-data.org", "matches"), (answer.Outcome, answer.Source, answer.Part));
        Assert.Empty(answer.Problems);
        Assert.Equal(
            new SourceFixture
            {
                League = League.PremierLeague,
                Season = new Season(2023),
                Clubs = new SourceNames("Burnley FC", "Manchester City FC"),
                KickoffAt = new DateTimeOffset(2023, 8, 11, 19, 0, 0, TimeSpan.Zero),
                KickoffKnown = true,
                State = FixtureState.Finished,
                Score = new MatchResult(0, 3, 0, 2),
                UpdatedAt = new DateTimeOffset(2023, 8, 12, 1, 4, 51, TimeSpan.Zero),
                Place = "matches[0]",
            },
            Assert.Single(answer.Rows));
    }

    [Fact]
    public async Task Fixtures_RealScheduledMatches_AreReadWhole()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real answers here.");
        provider.Payload("football_data_org_v4_PL_matches_scheduled.json");

        var answer = await FixturesAsync();

        Assert.Empty(answer.Problems);
        Assert.Equal(
            [
                ("Aston Villa FC", "Arsenal FC", "2023-02-18T12:30"), ("Wolverhampton Wanderers FC", "AFC Bournemouth", "2023-02-18T15:00"),
                ("Nottingham Forest FC", "Manchester City FC", "2023-02-18T15:00"),
            ],
            answer.Rows.Select(row => (row.Clubs.Home, row.Clubs.Away, row.KickoffAt.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.All(answer.Rows, row => Assert.Equal((FixtureState.Timed, null, true, new Season(2022)), (row.State, row.Score, row.KickoffKnown, row.Season)));
    }

    [Fact]
    public async Task Table_RealAnswers_AreTheWholeTables()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real answers here.");
        provider.Payload("football_data_org_v4_PL_standings.json");
        var premierLeague = await TableAsync(League.PremierLeague);
        provider.Payload("football_data_org_v4_PD_standings_docs.json");
        var laLiga = await TableAsync(League.LaLiga);

        Assert.Empty(premierLeague.Problems.Concat(laLiga.Problems));
        Assert.Equal(8, premierLeague.Rows.Count);
        Assert.Equal(new SourceTableLine(new Season(2022), 4, "Newcastle United FC", 10, 11, 1, 35, 13, 41, "standings[0].table[3]"), premierLeague.Rows[3]);
        // Not those of home and away matches alone.
        Assert.Equal(["Real Madrid CF", "FC Barcelona", "Sevilla FC"], laLiga.Rows.Select(row => row.Club));
        Assert.Equal(new SourceTableLine(new Season(2021), 1, "Real Madrid CF", 25, 6, 3, 73, 29, 81, "standings[0].table[0]"), laLiga.Rows[0]);
    }

    [Fact]
    public async Task Fixtures_AskedFor_OneCallForAllLeagues_KeyInTheHeader()
    {
        provider.Json(Written.Matches(), ("X-Requests-Available-Minute", "7"), ("X-RequestCounter-Reset", "42"));
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 8, 24, 12, 0, 0, TimeSpan.Zero));

        var answer = await provider.Services(time).GetRequiredService<IFixtureSource>().FixturesAsync(Day, Day.AddDays(7), Token);

        var asked = Assert.Single(provider.Asked);
        Assert.Equal("/v4/matches?competitions=PL,ELC,BL1,PD,SA,FL1,DED&dateFrom=2024-08-24&dateTo=2024-09-01", asked.Address);
        Assert.Equal(FakeProvider.Key, asked.Token);
        Assert.Equal(FetchOutcome.Empty, answer.Outcome);
        Assert.True(answer.IsAnswered);
        Assert.Equal(new SourceQuota(7, null, null, time.GetUtcNow().AddSeconds(42)), answer.Quota);
    }

    [Fact]
    public async Task Season_IsAskedForByItsFirstYear()
    {
        provider.Json(Written.Matches(Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z")));

        var answer = await provider.Services().GetRequiredService<IFixtureSource>().SeasonAsync(League.PremierLeague, new Season(2024), Token);

        Assert.Equal("/v4/competitions/PL/matches?season=2024", Assert.Single(provider.Asked).Address);
        Assert.Equal(("PL matches 2024/25", 1), (answer.Part, answer.Rows.Count));
    }

    [Fact]
    public async Task Fixtures_PoisonedRows_AreEachTold_TheOthersGoIn()
    {
        provider.Json(Written.Matches(
            Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z"),
            Written.Match(2, "Everton FC", "Fulham FC", "2024-08-24T14:00:00Z", "TELEPORTED"),
            Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z"),
            Written.Match(4, "Leeds United FC", "Leeds United FC", "2024-08-24T14:00:00Z"),
            Written.Match(5, "Burnley FC", "Brentford FC", "soon"),
            Written.Match(6, "Liverpool FC", "Aston Villa FC", "2024-08-24T14:00:00Z", "FINISHED"),
            "null",
            Written.Match(8, "Norwich City FC", "Leeds United FC", "2025-05-12T19:00:00Z", stage: "PLAYOFFS"),
            Written.Match(9, "Wolverhampton Wanderers FC", "AFC Bournemouth", "2024-08-24T14:00:00Z", "FINISHED", "2,1,3,0")));

        var answer = await FixturesAsync();

        Assert.Equal(["Arsenal FC", "Wolverhampton Wanderers FC"], answer.Rows.Select(row => row.Clubs.Home));
        // A half-time score above the final one cannot be; the rest of its row is good.
        Assert.Equal(new MatchResult(2, 1), answer.Rows[1].Score);
        Assert.Equal(
            [
                ("matches[1].status", "TELEPORTED", "A state that is not known."), ("matches[2].id", "1", "The match is there twice."),
                ("matches[3].awayTeam.name", "Leeds United FC", "A club cannot play itself."), ("matches[4].utcDate", "soon", "Not a time."),
                ("matches[5].score", answer.Problems[4].Value, "The match is over and has no score that can be."),
                ("matches[6].utcDate", null, "Not a time."),
            ],
            answer.Problems.Select(problem => (problem.Column!, problem.Value, problem.Reason)));
        Assert.All(answer.Problems, problem => Assert.Equal("matches", problem.File));
    }

    [Theory]
    [InlineData("SCHEDULED", FixtureState.Scheduled, false)]
    [InlineData("POSTPONED", FixtureState.Postponed, true)]
    [InlineData("SUSPENDED", FixtureState.Abandoned, true)]
    [InlineData("CANCELLED", FixtureState.Cancelled, true)]
    [InlineData("PAUSED", FixtureState.HalfTime, true)]
    public async Task Fixtures_State_IsRead(string word, FixtureState state, bool kickoffKnown)
    {
        provider.Json(Written.Matches(Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T00:00:00Z", word)));

        var row = Assert.Single((await FixturesAsync()).Rows);

        Assert.Equal((state, kickoffKnown), (row.State, row.KickoffKnown));
        Assert.Equal(kickoffKnown ? 0 : 12, row.KickoffAt.Hour);
    }

    [Theory]
    [InlineData("{\"matches\":[{\"id\":1,", "No whole JSON: broken off or spoilt at line 1, byte ")]
    [InlineData("{\"message\":\"hello\"}", "The answer has no list of matches.")]
    [InlineData("<!DOCTYPE html><html>Please log in</html>", "A web page came instead of JSON; something stands between.")]
    public async Task Fixtures_NotWhatWasAskedFor_FailsWithTheReason(string body, string reason)
    {
        provider.Json(body);

        var answer = await FixturesAsync();

        Assert.Equal(FetchOutcome.Failed, answer.Outcome);
        Assert.StartsWith(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Empty(answer.Rows);
    }

    [Fact]
    public async Task Fixtures_AnswerBreaksOff_IsTriedAgain_ThenFails()
    {
        provider.Answer = async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"matches\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

        var answer = await FixturesAsync();

        Assert.Equal(FetchOutcome.Failed, answer.Outcome);
        Assert.StartsWith("The answer broke off", answer.Reason, StringComparison.Ordinal);
        Assert.Equal(3, provider.Asked.Count);
    }

    [Fact]
    public async Task Fixtures_SlowAnswer_IsGivenUp()
    {
        provider.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        var answer = await FixturesAsync(provider.Services(organisation: options => (options.RequestTime, options.Retries) = (TimeSpan.FromMilliseconds(200), 1)));

        Assert.Equal((FetchOutcome.Failed, "No answer within 0.2 s, 2 times."), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Fixtures_ServerError_IsTriedAgain_AndMayGetBetter()
    {
        var times = 0;
        provider.Answer = context =>
        {
            context.Response.StatusCode = Interlocked.Increment(ref times) < 3 ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            return context.Response.WriteAsync(Written.Matches(Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z")));
        };

        Assert.Equal(FetchOutcome.Fetched, (await FixturesAsync()).Outcome);

        provider.Status(503);
        var answer = await FixturesAsync();
        Assert.Equal((FetchOutcome.Failed, "It answers 503, 3 times."), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData(401, "The key is refused: it answers 401")]
    [InlineData(403, "It answers 403")]
    [InlineData(400, "It answers 400")]
    public async Task Fixtures_KeyIsRefused_SaysWhatTheProviderSays_WithoutTheKey(int status, string reason)
    {
        provider.Status(status, $$"""{"message":"Your API token {{FakeProvider.Key}} is invalid.","errorCode":{{status}}}""");

        var answer = await FixturesAsync();

        Assert.Equal((FetchOutcome.Refused, $"{reason}: Your API token *** is invalid."), (answer.Outcome, answer.Reason));
        Assert.Single(provider.Asked);
    }

    [Fact]
    public async Task Fixtures_NoKey_IsNotAsked()
    {
        var answer = await FixturesAsync(provider.Services(organisation: options => options.ApiKey = " "));

        Assert.Equal((FetchOutcome.NoKey, "No key is configured."), (answer.Outcome, answer.Reason));
        Assert.Empty(provider.Asked);
    }

    private Task<SourceAnswer<SourceFixture>> FixturesAsync(IServiceProvider? services = null) =>
        (services ?? provider.Services()).GetRequiredService<IFixtureSource>().FixturesAsync(Day, Day, Token);

    private Task<SourceAnswer<SourceTableLine>> TableAsync(League league) => provider.Services().GetRequiredService<ITableSource>().TableAsync(league, Token);
}
