using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class TheOddsApiTests : IAsyncLifetime
{
    private const string Seen = "2026-08-20T10:00:00Z";
    private const string Kickoff = "2026-08-21T19:00:00Z";
    private static readonly DateTimeOffset Now = new(2026, 8, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider time = new(Now);
    private FakeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Prices_RealAnswer_IsReadWhole()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real answers here.");
        provider.Payload("odds_api_v4_soccer_epl_odds.json");

        var answer = await PricesAsync();

        Assert.Empty(answer.Problems);
        Assert.Equal(
            new SourcePrice
            {
                League = League.PremierLeague,
                Clubs = new SourceNames("Arsenal", "Coventry City"),
                KickoffAt = new DateTimeOffset(2026, 8, 21, 19, 0, 0, TimeSpan.Zero),
                Date = new DateOnly(2026, 8, 21),
                Bookmaker = "BF",
                Market = Market.MatchResult,
                First = 1.15,
                Second = 7,
                Third = 17,
                CapturedAt = new DateTimeOffset(2026, 7, 13, 1, 45, 54, TimeSpan.Zero),
                Place = "events[0].bookmakers[0].markets[0]",
            },
            answer.Rows[0]);
        Assert.Equal(("BFD", 1.17, 7.0, 17.0), (answer.Rows[1].Bookmaker, answer.Rows[1].First, answer.Rows[1].Second, answer.Rows[1].Third));
        Assert.Equal(2, answer.Rows.Count);
    }

    [Fact]
    public async Task Prices_RealAnswerWithAWholeNumber_IsRead()
    {
        Assert.SkipUnless(RealData.IsThere(), "No real answers here.");
        provider.Payload("odds_api_v4_soccer_epl_odds_one_bookmaker.json");

        var row = Assert.Single((await PricesAsync()).Rows);

        Assert.Equal(("paddypower", 1.5, 4.33, 8.0, new SourceNames("Arsenal", "Fulham")), (row.Bookmaker, row.First, row.Second, row.Third!.Value, row.Clubs));
    }

    [Fact]
    public async Task Prices_AskedFor_OneCallWithEveryMarketAndRegion_QuotaIsRead()
    {
        provider.Json("[]", ("x-requests-remaining", "486"), ("x-requests-used", "14"), ("x-requests-last", "2"));

        var source = provider.Services(time).GetRequiredService<IPriceSource>();
        var answer = await source.PricesAsync(League.Championship, Now, Now.AddDays(7), TestContext.Current.CancellationToken);

        Assert.Equal(2, source.CostOfCall);
        Assert.Equal(
            $"/v4/sports/soccer_efl_champ/odds?apiKey={FakeProvider.Key}&regions=uk&markets=h2h,totals&oddsFormat=decimal&dateFormat=iso&commenceTimeFrom=2026-08-20T12:00:00Z&commenceTimeTo=2026-08-27T12:00:00Z",
            Assert.Single(provider.Asked).Address);
        Assert.Equal((FetchOutcome.Empty, new SourceQuota(486, 14, 2, new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))), (answer.Outcome, answer.Quota));
    }

    [Fact]
    public async Task Prices_PoisonedRows_AreEachTold_TheOthersGoIn()
    {
        provider.Json(Written.Events(
            Written.Event("Arsenal", "Fulham", Kickoff,
                Written.Bookmaker("pinnacle", Seen, Written.MatchOdds("Arsenal", "Fulham", 1.5, 4.4, 7.5), Written.Totals(2.5, 1.9, 2.0)),
                Written.Bookmaker("williamhill", Seen, Written.MatchOdds("Arsenal", "Fulham", 0, 4.4, 7.5)),
                Written.Bookmaker("coral", Seen, Written.MatchOdds("Arsenal", "Fulham", 15, 44, 75)),
                Written.Bookmaker("ladbrokes_uk", "2026-08-20T13:00:00Z", Written.MatchOdds("Arsenal", "Fulham", 1.5, 4.4, 7.5)),
                Written.Bookmaker("betvictor", Seen, Written.MatchOdds("Arsenal", "Chelsea", 1.5, 4.4, 7.5)),
                Written.Bookmaker("pinnacle", Seen, Written.MatchOdds("Arsenal", "Fulham", 1.4, 4.6, 8)),
                Written.Bookmaker("a_bookmaker_with_far_too_long_a_key", Seen, Written.MatchOdds("Arsenal", "Fulham", 1.5, 4.4, 7.5))),
            Written.Event("Everton", "Everton", Kickoff),
            Written.Event("Everton", "Leeds United", "tomorrow"),
            Written.Event("Everton", "Chelsea", Kickoff, Written.Bookmaker("smarkets", Seen, Written.Totals(2.5, 1.9, 2.0)))));

        var answer = await PricesAsync();

        Assert.Equal([("PS", "1X2"), ("PS", "OU 2.5"), ("smarkets", "OU 2.5")], answer.Rows.Select(row => (row.Bookmaker, row.Market.Code)));
        Assert.Equal(
            [
                "events[0].bookmakers[1].markets[0].outcomes: 0 is not a decimal price.",
                "events[0].bookmakers[2].markets[0].outcomes: The prices cannot be one offer: 1/price adds up to 0.10.",
                "events[0].bookmakers[3].markets[0].last_update: When the prices were seen is missing or still to come.",
                "events[0].bookmakers[4].markets[0].outcomes: Not one price each for home, draw and away.",
                "events[0].bookmakers[5].markets[0]: 1X2 of this match and bookmaker is there twice.",
                "events[0].bookmakers[6].key: Not a bookmaker's key of at most 20 letters.",
                "events[1].home_team: A club's name is missing.",
                "events[2].commence_time: Not a time.",
            ],
            answer.Problems.Select(problem => $"{problem.Column}: {problem.Reason}"));
    }

    [Fact]
    public async Task Prices_CreditsUsedUp_IsLimitedUntilTheMonthEnds()
    {
        provider.Status(401, """{"message":"Usage quota has been reached.","error_code":"OUT_OF_USAGE_CREDITS"}""", ("x-requests-remaining", "0"), ("x-requests-used", "500"));

        var answer = await PricesAsync();

        Assert.Equal((FetchOutcome.Limited, new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero)), (answer.Outcome, answer.AskAgainAt));
        Assert.Equal(0, answer.Quota!.Remaining);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task Prices_WhateverHappens_TheKeyIsInNoLogTraceOrReason(int status)
    {
        provider.Status(status, status == 200 ? "[]" : $$"""{"message":"API key {{FakeProvider.Key}} is not valid"}""");
        var written = new ConcurrentQueue<string>();
        using var log = new EverythingLogged(written);
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => written.Enqueue($"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(one => one.Tags))}"),
        };
        ActivitySource.AddActivityListener(listener);

        var services = provider.Services(time, log, odds: options => options.Retries = 0);
        var answer = await services.GetRequiredService<IPriceSource>().PricesAsync(League.PremierLeague, Now, Now.AddDays(7), TestContext.Current.CancellationToken);
        var nobody = await provider.Services(time, log, odds: options => (options.BaseAddress, options.Retries) = (new Uri("http://127.0.0.1:9"), 0))
            .GetRequiredService<IPriceSource>().PricesAsync(League.PremierLeague, Now, Now.AddDays(7), TestContext.Current.CancellationToken);

        Assert.Contains(FakeProvider.Key, provider.Asked.First().Address, StringComparison.Ordinal);
        Assert.Contains(written, line => line.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.All([.. written, answer.Reason ?? "", answer.ToString(), nobody.Reason!], line => Assert.DoesNotContain(FakeProvider.Key, line, StringComparison.OrdinalIgnoreCase));
    }

    private Task<SourceAnswer<SourcePrice>> PricesAsync() =>
        provider.Services(time).GetRequiredService<IPriceSource>().PricesAsync(League.PremierLeague, Now, Now.AddDays(7), TestContext.Current.CancellationToken);

    private sealed class EverythingLogged(ConcurrentQueue<string> written) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            written.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
