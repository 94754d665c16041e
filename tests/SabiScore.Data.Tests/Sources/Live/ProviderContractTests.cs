using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Tests.Sources.Live;

/// <summary>What every question to every provider with an interface does on every fault, over a real socket.</summary>
public sealed class ProviderContractTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 8, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2024, 8, 24);

    private static readonly Dictionary<string, (string Good, string Nothing)> Bodies = new()
    {
        ["matches"] = (Written.Matches(Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z")), Written.Matches()),
        ["table"] = (
            """{"competition":{"code":"PL"},"season":{"startDate":"2024-08-16"},"standings":[{"type":"TOTAL","table":[{"position":1,"team":{"name":"Arsenal FC"},"playedGames":1,"won":1,"draw":0,"lost":0,"points":3,"goalsFor":2,"goalsAgainst":0}]}]}""",
            """{"competition":{"code":"PL"},"season":{"startDate":"2024-08-16"},"standings":[]}"""),
        ["prices"] = (
            Written.Events(Written.Event("Arsenal", "Chelsea", "2024-08-24T14:00:00Z", Written.Bookmaker("williamhill", "2024-08-24T11:55:00Z", Written.MatchOdds("Arsenal", "Chelsea", 2, 3.5, 4)))),
            Written.Events()),
        ["expected goals"] = (Written.LeagueData(Written.Played("Arsenal", "Chelsea")), Written.LeagueData()),
    };

    private readonly FakeTimeProvider time = new(Now);
    private FakeProvider provider = null!;

    public static TheoryData<string> Questions => [.. Bodies.Keys];

    public async ValueTask InitializeAsync() => provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_GoodOrEmpty_IsAnswered(string question)
    {
        provider.Json(Bodies[question].Good);
        Assert.Equal(new Told(FetchOutcome.Fetched, 1, null, null), await AskAsync(question));
        provider.Json(Bodies[question].Nothing);
        Assert.Equal(new Told(FetchOutcome.Empty, 0, null, null), await AskAsync(question));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_Slow_IsGivenUpAfterItsTries(string question)
    {
        provider.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

        var told = await AskAsync(question, Services(TimeProvider.System, options => (options.RequestTime, options.Retries) = (TimeSpan.FromMilliseconds(200), 1)));

        Assert.Equal(new Told(FetchOutcome.Failed, 0, "No answer within 0.2 s, 2 times.", null), told);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_BreaksOff_FailsAfterThreeTries_CutShort_AfterOne(string question)
    {
        provider.Answer = async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync(Bodies[question].Good[..20]);
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        var broken = await AskAsync(question);
        Assert.Equal((FetchOutcome.Failed, 0, 3), (broken.Outcome, broken.Rows, provider.Asked.Count));
        Assert.StartsWith("The answer broke off", broken.Reason, StringComparison.Ordinal);

        provider.Json(Bodies[question].Good[..^10]);
        var cut = await AskAsync(question);
        Assert.Equal((FetchOutcome.Failed, 0, 4), (cut.Outcome, cut.Rows, provider.Asked.Count));
        Assert.StartsWith("No whole JSON", cut.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_Unauthorised_IsRefused_AndNotTriedAgain(string question)
    {
        provider.Status(401, $$"""{"message":"{{FakeProvider.Key}} is no key of ours"}""");

        var told = await AskAsync(question);

        Assert.Equal((FetchOutcome.Refused, 1), (told.Outcome, provider.Asked.Count));
        // Understat knows no key, so it has none to hide.
        Assert.StartsWith(question == "expected goals" ? "It answers 401" : "The key is refused: it answers 401: *** is no key of ours", told.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_TooManyCalls_IsLeftAloneAsLongAsAsked_InSecondsOrUntilADate(string question)
    {
        foreach (var retryAfter in new[] { "300", Now.AddSeconds(300).ToString("R", CultureInfo.InvariantCulture) })
        {
            var services = Services(time);
            provider.Status(429, "{}", ("Retry-After", retryAfter), ("Date", Now.ToString("R", CultureInfo.InvariantCulture)));
            provider.Asked.Clear();

            var limited = await AskAsync(question, services);
            provider.Json(Bodies[question].Good);
            var early = await AskAsync(question, services);

            Assert.Equal((FetchOutcome.Limited, Now.AddSeconds(300)), (limited.Outcome, limited.AskAgainAt));
            Assert.Equal((FetchOutcome.Limited, Now.AddSeconds(300), 1), (early.Outcome, early.AskAgainAt, provider.Asked.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_ServerError_IsTriedThreeTimes_ThenTheCircuitOpens(string question)
    {
        provider.Status(500);
        var services = Services(TimeProvider.System, options => options.FailuresToOpen = 2);

        Assert.Equal(new Told(FetchOutcome.Failed, 0, "It answers 500, 3 times.", null), await AskAsync(question, services));
        await AskAsync(question, services);
        var open = await AskAsync(question, services);

        Assert.Equal((FetchOutcome.OpenCircuit, 6), (open.Outcome, provider.Asked.Count));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_PageInsteadOfData_Fails(string question)
    {
        provider.Json("<html><body>Mended until noon</body></html>");

        var told = await AskAsync(question);

        Assert.Equal((FetchOutcome.Failed, "A web page came instead of JSON; something stands between."), (told.Outcome, told.Reason));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Ask_Again_IsConditional_ByTagAndByDate(string question)
    {
        foreach (var (name, value, condition) in new[] { ("ETag", "\"one\"", "If-None-Match"), ("Last-Modified", Now.ToString("R", CultureInfo.InvariantCulture), "If-Modified-Since") })
        {
            var services = Services(time);
            provider.Answer = context =>
            {
                if (context.Request.Headers[condition] == value)
                {
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return Task.CompletedTask;
                }

                context.Response.Headers[name] = value;
                return context.Response.WriteAsync(Bodies[question].Good);
            };

            Assert.Equal(
                [new Told(FetchOutcome.Fetched, 1, null, null), new Told(FetchOutcome.Unchanged, 1, null, null)],
                [await AskAsync(question, services), await AskAsync(question, services)]);
        }
    }

    private IServiceProvider Services(TimeProvider clock, Action<SourceOptions>? all = null) => provider.Services(clock, organisation: all, odds: all, understat: all);

    private Task<Told> AskAsync(string question, IServiceProvider? services = null)
    {
        services ??= Services(TimeProvider.System);
        var token = TestContext.Current.CancellationToken;
        return question switch
        {
            "matches" => ToldAsync(services.GetRequiredService<IFixtureSource>().FixturesAsync(Day, Day, token)),
            "table" => ToldAsync(services.GetRequiredService<ITableSource>().TableAsync(League.PremierLeague, token)),
            "prices" => ToldAsync(services.GetRequiredService<IPriceSource>().PricesAsync(League.PremierLeague, Now, Now.AddDays(7), token)),
            _ => ToldAsync(services.GetRequiredService<IExpectedGoalsSource>().ExpectedGoalsAsync(League.PremierLeague, new Season(2024), token)),
        };
    }

    private static async Task<Told> ToldAsync<TRow>(Task<SourceAnswer<TRow>> asked)
    {
        var answer = await asked;
        return new Told(answer.Outcome, answer.Rows.Count, answer.Reason, answer.AskAgainAt);
    }

    private sealed record Told(FetchOutcome Outcome, int Rows, string? Reason, DateTimeOffset? AskAgainAt);
}
