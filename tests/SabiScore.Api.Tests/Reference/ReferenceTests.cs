using System.Net;
using SabiScore.Api.Tests.Hosting;

namespace SabiScore.Api.Tests.Reference;

public sealed class ReferenceTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task OpenApi_ListsEveryEndpoint()
    {
        var document = await host.Http.GetJsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.", document.Text("openapi"), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/v1/calibrations", "/api/v1/features", "/api/v1/features/{matchId}", "/api/v1/jobs", "/api/v1/jobs/runs",
                "/api/v1/jobs/runs/{id}", "/api/v1/jobs/runs/{id}/cancel", "/api/v1/jobs/runs/{id}/retry",
                "/api/v1/jobs/{name}/firings", "/api/v1/jobs/{name}/pause", "/api/v1/jobs/{name}/resume", "/api/v1/jobs/{name}/run", "/api/v1/jobs/{name}/statistics",
                "/api/v1/leagues", "/api/v1/matches", "/api/v1/matches/{id}", "/api/v1/matches/{id}/events",
                "/api/v1/models", "/api/v1/models/comparison", "/api/v1/models/{version}", "/api/v1/models/{version}/live-share", "/api/v1/models/{version}/promote", "/api/v1/models/{version}/rollback",
                "/api/v1/performance", "/api/v1/predictions", "/api/v1/predictions/{matchId}",
                "/api/v1/predictions/{matchId}/explanation", "/api/v1/sources", "/api/v1/value-bets",
            ],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()), operation =>
            Assert.NotEqual("", operation.Value.Text("summary")));
    }

    [Fact]
    public async Task Root_LeadsToThePage()
    {
        using var root = await host.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, root.StatusCode);
        Assert.Equal("/scalar", root.Headers.Location?.ToString());
        var page = await host.Http.GetStringAsync(new Uri("/scalar/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("SabiScore", page, StringComparison.Ordinal);
    }
}
