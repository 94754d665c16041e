using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace SabiScore.EndToEnd.Replicas;

/// <summary>YARP before several of the same service: in turn, and not to one that does not answer.</summary>
internal sealed class LoadBalancer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoadBalancer(WebApplication app) => this.app = app;

    public static async Task<LoadBalancer> StartAsync(int port, IReadOnlyList<int> behind, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port.ToString(CultureInfo.InvariantCulture)}");
        builder.Services.AddReverseProxy().LoadFromMemory(
            [new RouteConfig { RouteId = "all", ClusterId = "all", Match = new RouteMatch { Path = "{**rest}" } }],
            [
                new ClusterConfig
                {
                    ClusterId = "all",
                    LoadBalancingPolicy = "RoundRobin",
                    Destinations = behind.ToDictionary(http => $"at-{http}", http => new DestinationConfig { Address = $"http://127.0.0.1:{http}" }),
                    HealthCheck = new HealthCheckConfig
                    {
                        Active = new ActiveHealthCheckConfig { Enabled = true, Interval = TimeSpan.FromSeconds(1), Timeout = TimeSpan.FromSeconds(5), Path = "/health" },
                        AvailableDestinationsPolicy = "HealthyOrPanic",
                    },
                },
            ]);
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync(cancellationToken);
        return new LoadBalancer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
