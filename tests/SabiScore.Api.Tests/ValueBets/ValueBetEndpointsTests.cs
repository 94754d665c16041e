using SabiScore.Api.Tests.Hosting;
using SabiScore.Data.Store.Betting;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.Tests.ValueBets;

public sealed class ValueBetEndpointsTests : IClassFixture<ApiHost>, IAsyncLifetime
{
    private readonly ApiHost host;

    public ValueBetEndpointsTests(ApiHost host) => this.host = host;

    public async ValueTask InitializeAsync() => await host.QueryAsync(async context =>
    {
        if (context.ValueBets.Any())
        {
            return 0;
        }

        var today = DateOnly.FromDateTime(ApiHost.AsOf.UtcDateTime);
        var coming = context.Fixtures.Where(fixture => fixture.Date >= today).OrderBy(fixture => fixture.Date).ThenBy(fixture => fixture.Id).Take(3).ToList();
        context.ValueBets.AddRange(Bet(coming[0].Id, 0.05), Bet(coming[1].Id, 0.09));
        context.NearMisses.Add(new NearMissRow
        {
            FixtureId = coming[2].Id,
            Reason = NearMissReason.EdgeTooSmall,
            Pick = Pick.Home,
            Bookmaker = "B365",
            Price = 2.02,
            Probability = 0.5,
            Edge = 0.01,
            ModelVersion = "0badcafe",
            FoundAt = ApiHost.AsOf,
        });
        return await context.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task List_LargestEdgeFirst_WithEveryNumber()
    {
        var page = await host.Http.GetJsonAsync("/api/v1/value-bets");

        Assert.Equal([0.09, 0.05], page.Items().Select(bet => bet.Number("edge")));
        var bet = page.Items().Last();
        Assert.Equal("+₦79", bet.Text("nairaFigure"));
        Assert.Equal(1 / 0.5, bet.Number("fairPrice"), 12);
        Assert.Equal("Bet365", bet.Text("bookmakerName"));
        Assert.Equal(100, bet.Number("stakeNaira"));
        Assert.False(bet.GetProperty("isStaked").GetBoolean());
    }

    [Fact]
    public async Task List_MinimumEdge_LeavesTheSmallerOut()
    {
        var page = await host.Http.GetJsonAsync("/api/v1/value-bets?minimumEdge=0.06");

        Assert.Equal(0.09, Assert.Single(page.Items()).Number("edge"));
    }

    [Fact]
    public async Task List_WithNearMisses_SaysWhyNot()
    {
        var page = await host.Http.GetJsonAsync("/api/v1/value-bets?nearMisses=true&sort=edge");

        var miss = page.Items().First();
        Assert.False(miss.GetProperty("isBet").GetBoolean());
        Assert.Equal("The edge is below the least that is bet.", miss.Text("whyNot"));
        Assert.Equal(3, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Performance_NothingSettled_SaysSo()
    {
        var performance = await host.Http.GetJsonAsync("/api/v1/performance");

        Assert.Empty(performance.GetProperty("windows").EnumerateArray());
        Assert.Equal("None yet: no match with a stored forecast has been settled.", performance.Text("note"));
    }

    private static ValueBetRow Bet(long fixture, double edge) => new()
    {
        FixtureId = fixture,
        Market = MarketKind.MatchResult,
        Pick = Pick.Home,
        Bookmaker = "B365",
        Price = 2 * (1 + edge),
        PriceCapturedAt = ApiHost.AsOf.AddHours(-3),
        Probability = 0.5,
        Edge = edge,
        Stake = Naira.Of(100),
        NairaFigure = Naira.Of(1580).Times(edge),
        ModelVersion = "0badcafe",
        Completeness = 1,
        FoundAt = ApiHost.AsOf,
        CreatedAt = ApiHost.AsOf,
    };
}
