using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SabiScore.ServiceDefaults.Calls;

/// <summary>How services call others: by name, with retries and time limits.</summary>
public static class CallRegistration
{
    internal static void AddResilientCalls(this IHostApplicationBuilder builder)
    {
        builder.Services.AddServiceDiscovery();
        builder.Services.ConfigureHttpClientDefaults(http =>
        {
            http.AddStandardResilienceHandler();
            http.AddServiceDiscovery();
        });
    }

    /// <summary>
    /// A gRPC client of one of our services ("trainer", "worker"), found by discovery at its endpoint "grpc".
    /// No retry or time limit of HTTP's kind applies: a watch may be silent for minutes. Calls set deadlines.
    /// </summary>
    public static IHttpClientBuilder AddServiceClient<TClient>(this IHostApplicationBuilder builder, string service)
        where TClient : class
    {
        var client = builder.Services.AddGrpcClient<TClient>(options => options.Address = new Uri($"http://_grpc.{service}"))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                EnableMultipleHttp2Connections = true,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                KeepAlivePingDelay = TimeSpan.FromSeconds(30),
                KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
            });
#pragma warning disable EXTEXP0001 // The one way to leave the default resilience handler out; its name may still change.
        client.RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        return client;
    }
}
