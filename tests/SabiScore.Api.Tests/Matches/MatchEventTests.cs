using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Events;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Tests.Matches;

public sealed class MatchEventTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Get_OnlyWhatHasHappenedByFootballsClock_MarkedWithItsKind()
    {
        var match = await host.QueryAsync(async context =>
        {
            var first = context.Fixtures.OrderBy(fixture => fixture.Date).ThenBy(fixture => fixture.Id).First();
            context.MatchEvents.AddRange(
                Event(first, 1, 12, 0, MatchEventKind.Goal, Side.Home),
                Event(first, 2, 45, 2, MatchEventKind.YellowCard, Side.Away),
                Event(first, 3, 46, 0, MatchEventKind.Substitution, Side.Away),
                Event(first, 4, 90, 3, MatchEventKind.RedCard, Side.Home));
            await context.SaveChangesAsync();
            return first;
        });
        var clock = host.Services.GetRequiredService<MatchClock>();

        async Task<string[]> AtAsync(int minutesAfterKickoff)
        {
            await clock.StandAtAsync(match.KickoffAt.AddMinutes(minutesAfterKickoff), TestContext.Current.CancellationToken);
            var answer = await host.Http.GetJsonAsync($"/api/v1/matches/{match.Id}/events");
            Assert.Equal(("Simulated", "demo"), (answer.GetProperty("data").Text("kind"), answer.Text("source")));
            return [.. answer.GetProperty("events").EnumerateArray().Select(happened => $"{happened.GetProperty("minute")} {happened.Text("event")} {happened.Text("side")} {happened.Text("detail")}")];
        }

        Assert.Empty(await AtAsync(-5));
        Assert.Empty(await AtAsync(11));
        Assert.Equal(["12 Goal Home Somebody"], await AtAsync(12));
        Assert.Equal(["12 Goal Home Somebody", "45 YellowCard Away Somebody"], await AtAsync(60));
        Assert.Equal(3, (await AtAsync(66)).Length);
        Assert.Equal(4, (await AtAsync(120)).Length);
    }

    [Fact]
    public async Task Get_RealMatchWithoutMinutes_SaysThatThereIsNoEventSource()
    {
        var match = await host.QueryAsync(context => Task.FromResult(context.Fixtures.OrderByDescending(fixture => fixture.Date).ThenBy(fixture => fixture.Id).First()));
        var answer = await host.Http.GetJsonAsync($"/api/v1/matches/{match.Id}/events");

        Assert.Equal("no event source", answer.Text("source"));
        Assert.Empty(answer.GetProperty("events").EnumerateArray());
    }

    [Fact]
    public async Task Get_UnknownMatch_NotFound()
    {
        using var answer = await host.Http.GetAsync("/api/v1/matches/1/events", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static MatchEventRow Event(FixtureRow match, short place, short minute, short stoppage, MatchEventKind kind, Side side) => new()
    {
        FixtureId = match.Id,
        Place = place,
        Minute = minute,
        Stoppage = stoppage,
        Event = kind,
        Side = side,
        Detail = "Somebody",
        Kind = DataKind.Simulated,
    };
}
