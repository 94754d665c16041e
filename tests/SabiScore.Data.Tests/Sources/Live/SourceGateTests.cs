using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class SourceGateTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2024, 8, 24);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2024, 8, 24, 12, 0, 0, TimeSpan.Zero));
    private FakeProvider provider = null!;

    public async ValueTask InitializeAsync() => provider = await FakeProvider.StartAsync();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task Ask_Again_IsConditional_AndAnUnchangedAnswerHasItsRows()
    {
        provider.Answer = context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"one\"")
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            context.Response.Headers.ETag = "\"one\"";
            return context.Response.WriteAsync(Written.Matches(Written.Match(1, "Arsenal FC", "Chelsea FC", "2024-08-24T14:00:00Z")));
        };
        var source = provider.Services(time).GetRequiredService<IFixtureSource>();

        var first = await AskAsync(source);
        var second = await AskAsync(source);

        Assert.Equal((FetchOutcome.Fetched, FetchOutcome.Unchanged), (first.Outcome, second.Outcome));
        Assert.Equal(["", "\"one\""], provider.Asked.Select(asked => asked.IfNoneMatch));
        Assert.Equal(first.Rows, second.Rows);
    }

    [Fact]
    public async Task Ask_LongRetryAfter_IsLeftAloneUntilThen_AlsoByOtherQuestions()
    {
        provider.Status(429, "{}", ("Retry-After", "300"));
        var services = provider.Services(time);

        var limited = await AskAsync(services.GetRequiredService<IFixtureSource>());
        provider.Json(Written.Matches());
        var early = await AskAsync(services.GetRequiredService<IFixtureSource>());
        time.Advance(TimeSpan.FromSeconds(301));
        var later = await AskAsync(services.GetRequiredService<IFixtureSource>());

        Assert.Equal((FetchOutcome.Limited, time.GetUtcNow().AddSeconds(-1)), (limited.Outcome, limited.AskAgainAt));
        Assert.Equal((FetchOutcome.Limited, limited.AskAgainAt), (early.Outcome, early.AskAgainAt));
        Assert.Equal(FetchOutcome.Empty, later.Outcome);
        Assert.Equal(2, provider.Asked.Count);
    }

    [Fact]
    public async Task Ask_ShortRetryAfter_IsWaitedFor()
    {
        var times = 0;
        provider.Answer = context =>
        {
            if (Interlocked.Increment(ref times) == 1)
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = "1";
            }

            return context.Response.WriteAsync(Written.Matches());
        };

        var answer = await AskAsync(provider.Services().GetRequiredService<IFixtureSource>());

        Assert.Equal((FetchOutcome.Empty, 2), (answer.Outcome, provider.Asked.Count));
    }

    [Fact]
    public async Task Ask_FailsInARow_OpensTheCircuit_AndTriesOnceAfterItsPause()
    {
        provider.Status(500);
        var source = provider.Services(time, organisation: options => (options.Retries, options.FailuresToOpen, options.OpenFor) = (0, 3, TimeSpan.FromMinutes(2))).GetRequiredService<IFixtureSource>();
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromMinutes(5));
            Assert.Equal(FetchOutcome.Failed, (await AskAsync(source)).Outcome);
        }

        time.Advance(TimeSpan.FromMinutes(1));
        var open = await AskAsync(source);
        Assert.Equal((FetchOutcome.OpenCircuit, 3), (open.Outcome, provider.Asked.Count));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(FetchOutcome.Failed, (await AskAsync(source)).Outcome);
        Assert.Equal(FetchOutcome.OpenCircuit, (await AskAsync(source)).Outcome);

        time.Advance(TimeSpan.FromMinutes(3));
        provider.Json(Written.Matches());
        Assert.Equal(FetchOutcome.Empty, (await AskAsync(source)).Outcome);
        Assert.Equal(FetchOutcome.Empty, (await AskAsync(source)).Outcome);
    }

    [Fact]
    public async Task Ask_LongerThanAllowed_IsRefusedAtOnce()
    {
        provider.Json(new string(' ', 5000) + Written.Matches());

        var answer = await AskAsync(provider.Services(organisation: options => options.MaximumAnswerBytes = 2000).GetRequiredService<IFixtureSource>());

        Assert.Equal((FetchOutcome.Failed, "The answer is longer than 2000 bytes.", 1), (answer.Outcome, answer.Reason, provider.Asked.Count));
    }

    [Fact]
    public async Task Ask_MoreThanTheRate_IsNotAsked()
    {
        provider.Json(Written.Matches());
        var source = provider.Services(organisation: options => (options.CallsPerMinute, options.MaximumWait) = (2, TimeSpan.FromMilliseconds(50))).GetRequiredService<IFixtureSource>();

        var outcomes = new[] { (await AskAsync(source)).Outcome, (await AskAsync(source)).Outcome, (await AskAsync(source)).Outcome };

        Assert.Equal([FetchOutcome.Empty, FetchOutcome.Empty, FetchOutcome.Limited], outcomes);
        Assert.Equal(2, provider.Asked.Count);
    }

    [Fact]
    public async Task Ask_ProviderSaysTheMinuteIsUsedUp_IsLeftAlone()
    {
        provider.Json(Written.Matches(), ("X-Requests-Available-Minute", "0"), ("X-RequestCounter-Reset", "30"));
        var source = provider.Services(time).GetRequiredService<IFixtureSource>();

        await AskAsync(source);
        var early = await AskAsync(source);
        time.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal((FetchOutcome.Limited, 1), (early.Outcome, provider.Asked.Count));
        Assert.Equal(FetchOutcome.Empty, (await AskAsync(source)).Outcome);
    }

    [Fact]
    public async Task Ask_NobodyThere_FailsWithTheReason()
    {
        var answer = await AskAsync(provider.Services(organisation: options => options.BaseAddress = new Uri("http://127.0.0.1:9")).GetRequiredService<IFixtureSource>());

        Assert.Equal(FetchOutcome.Failed, answer.Outcome);
        Assert.Contains("127.0.0.1:9", answer.Reason, StringComparison.Ordinal);
    }

    private static Task<SourceAnswer<SourceFixture>> AskAsync(IFixtureSource source) => source.FixturesAsync(Day, Day, TestContext.Current.CancellationToken);
}
