using System.Net;
using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Errors;

public sealed class ErrorTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("/api/v1/matches?league=XX", "league")]
    [InlineData("/api/v1/matches?season=2022x", "season")]
    [InlineData("/api/v1/matches?status=lost", "status")]
    [InlineData("/api/v1/matches?sort=name", "sort")]
    [InlineData("/api/v1/matches?page=0", "page")]
    [InlineData("/api/v1/matches?page=abc", "page")]
    [InlineData("/api/v1/matches?size=501", "size")]
    [InlineData("/api/v1/matches?from=yesterday", "from")]
    [InlineData("/api/v1/matches?from=2024-02-02&to=2024-02-01", "to")]
    [InlineData("/api/v1/matches/abc", "id")]
    [InlineData("/api/v1/predictions?days=61", "days")]
    [InlineData("/api/v1/predictions/x", "matchId")]
    [InlineData("/api/v1/value-bets?minimumEdge=much", "minimumEdge")]
    [InlineData("/api/v1/value-bets?league=E9", "league")]
    [InlineData("/api/v1/features?league=E9", "league")]
    public async Task BadRequest_NamesItsField(string path, string field)
    {
        var problem = await host.Http.GetJsonAsync(path, HttpStatusCode.BadRequest);

        var errors = problem.GetProperty("errors").EnumerateObject().ToList();
        Assert.Equal(field, Assert.Single(errors).Name);
        Assert.Equal(400, problem.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task UnknownRoute_IsAProblem()
    {
        var problem = await host.Http.GetJsonAsync("/api/v1/nothing", HttpStatusCode.NotFound);

        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.Text("traceId"));
    }

    [Fact]
    public async Task DatabaseWithoutTables_IsAProblemThatTellsNothing()
    {
        await using var empty = new BrokenHost();
        using var http = empty.CreateClient();

        var problem = await http.GetJsonAsync("/api/v1/leagues", HttpStatusCode.InternalServerError);

        Assert.Equal(500, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("SQLite", problem.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Alive_Answers()
    {
        using var response = await host.Http.GetAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
