using System.Net;
using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Matches;

public sealed class MatchEndpointsTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Leagues_AllSeven_WithWhatIsKnownByNow()
    {
        var leagues = await host.Http.GetJsonAsync("/api/v1/leagues");

        Assert.Equal(["E0", "E1", "D1", "SP1", "I1", "F1", "N1"], leagues.Items().Select(league => league.Text("code")));
        var first = leagues.Items().First();
        Assert.Equal(760, first.GetProperty("played").GetInt32() + first.GetProperty("upcoming").GetInt32());
        Assert.True(first.GetProperty("upcoming").GetInt32() > 0, "The season is not over on 1 March.");
        Assert.Equal("Real", leagues.GetProperty("data").Text("kind"));
        Assert.Equal(ApiHost.AsOf, leagues.GetProperty("data").GetProperty("asOf").GetDateTimeOffset());
    }

    [Fact]
    public async Task List_PagesOfOneLeague_MakeTheWholeSeason()
    {
        var one = await host.Http.GetJsonAsync("/api/v1/matches?league=N1&season=2223&size=200");
        var two = await host.Http.GetJsonAsync("/api/v1/matches?league=N1&season=2223&size=200&page=2");

        Assert.Equal(306, one.GetProperty("total").GetInt32());
        Assert.Equal([200, 106], [one.Items().Count(), two.Items().Count()]);
        Assert.Equal(306, one.Items().Concat(two.Items()).Select(match => match.GetProperty("id").GetInt64()).Distinct().Count());
    }

    [Fact]
    public async Task List_Upcoming_HidesEveryResult()
    {
        var upcoming = await host.Http.GetJsonAsync("/api/v1/matches?status=upcoming&size=500");

        Assert.All(upcoming.Items(), match =>
        {
            Assert.Equal("Upcoming", match.Text("status"));
            Assert.Equal(System.Text.Json.JsonValueKind.Null, match.GetProperty("result").ValueKind);
            Assert.True(string.CompareOrdinal(match.Text("date"), "2024-03-01") >= 0);
        });
        Assert.NotEmpty(upcoming.Items());
    }

    [Fact]
    public async Task List_NewestFirst_IsSorted()
    {
        var matches = await host.Http.GetJsonAsync("/api/v1/matches?from=2023-10-01&to=2023-11-30&sort=-date&size=500");

        var dates = matches.Items().Select(match => match.Text("date")!).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
        Assert.All(dates, date => Assert.StartsWith("2023-1", date, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_MatchToCome_HasNoPriceFromTheFuture()
    {
        var upcoming = await host.Http.GetJsonAsync("/api/v1/matches?status=upcoming&league=E0&size=1");
        var id = upcoming.Items().First().GetProperty("id").GetInt64();

        var match = await host.Http.GetJsonAsync($"/api/v1/matches/{id}");

        Assert.All(match.GetProperty("prices").EnumerateArray(), price => Assert.True(price.GetProperty("capturedAt").GetDateTimeOffset() <= ApiHost.AsOf));
        Assert.Contains(match.GetProperty("prices").EnumerateArray(), price => price.Text("bookmaker") == "B365");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, match.GetProperty("statistics").ValueKind);
    }

    [Fact]
    public async Task Get_Played_HasStatisticsAndClosingPrices()
    {
        var played = await host.Http.GetJsonAsync("/api/v1/matches?status=played&league=E0&size=1");
        var id = played.Items().First().GetProperty("id").GetInt64();

        var match = await host.Http.GetJsonAsync($"/api/v1/matches/{id}");

        Assert.True(match.GetProperty("statistics").GetProperty("home").GetProperty("shots").GetInt32() >= 0);
        Assert.Equal(2, match.GetProperty("prices").EnumerateArray().Select(price => price.Text("capturedAt")).Distinct().Count());
    }

    [Fact]
    public async Task Get_Unknown_IsAProblem()
    {
        var problem = await host.Http.GetJsonAsync("/api/v1/matches/77", HttpStatusCode.NotFound);

        Assert.Equal("There is no match 77.", problem.Text("detail"));
        Assert.Equal("/api/v1/matches/77", problem.Text("instance"));
    }
}
