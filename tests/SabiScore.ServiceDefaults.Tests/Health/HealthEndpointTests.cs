using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SabiScore.ServiceDefaults.Cache;

namespace SabiScore.ServiceDefaults.Tests.Health;

public sealed class HealthEndpointTests
{
    private static readonly Func<Task<HealthCheckResult>> Never = () => new TaskCompletionSource<HealthCheckResult>().Task;

    [Fact]
    public async Task Alive_WithEverythingDown_IsAlive()
    {
        await using var service = await TestService.StartAsync(builder => builder.Services.AddHealthChecks().AddAsyncCheck("stuck", Never));
        using var client = new HttpClient();

        Assert.Equal("alive", await client.GetStringAsync(new Uri(service.Http, "/alive"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Health_WithAStuckAndAFailingCheck_Answers503AndNamesBoth()
    {
        await using var service = await TestService.StartAsync(
            builder => builder.Services.AddHealthChecks()
                .AddCheck("fine", () => HealthCheckResult.Healthy())
                .AddAsyncCheck("stuck", Never)
                .AddCheck("broken", () => throw new InvalidOperationException("no route")),
            ("Health:CheckSeconds", "0.2"));

        var (status, body) = await AskAsync(service);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(["broken", "stuck"], body.GetProperty("down").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal("Unhealthy: no route", body.GetProperty("checks").GetProperty("broken").GetString());
        Assert.Equal("Unhealthy: no answer within 0.2 s", body.GetProperty("checks").GetProperty("stuck").GetString());
    }

    [Fact]
    public async Task Health_ForStrangers_IsOneWord()
    {
        await using var service = await TestService.StartAsync(
            builder => builder.Services.AddHealthChecks().AddCheck("broken", () => HealthCheckResult.Unhealthy("secret")), ("Health:Detail", "Never"));

        var (status, body) = await AskAsync(service);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""{"status":"Unhealthy"}""", body.GetRawText());
    }

    [Fact]
    public async Task Health_WithTheCacheDown_IsDegradedAndStillServes()
    {
        // Port 1 of the loopback: nobody listens there.
        await using var service = await TestService.StartAsync(builder => builder.AddCacheConnection(), ("ConnectionStrings:cache", "127.0.0.1:1"));

        var (status, body) = await AskAsync(service);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Degraded", body.GetProperty("status").GetString());
        Assert.Equal(["cache"], body.GetProperty("down").EnumerateArray().Select(name => name.GetString()!));
    }

    [Fact]
    public async Task Start_WithACheckLimitBeyondTheProbes_IsRefused()
    {
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => TestService.StartAsync(null, ("Health:CheckSeconds", "5")));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(TestService service)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(service.Http, "/health"), TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, body.RootElement.Clone());
    }
}
