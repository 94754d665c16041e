using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace SabiScore.ServiceDefaults.Tests;

/// <summary>A service with nothing but the defaults, on real ports of the loopback.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestService(WebApplication app) => _app = app;

    /// <summary>Endpoint http.</summary>
    public Uri Http => new(_app.Urls.First());

    /// <summary>The HTTP/2 endpoint; its name comes after "http", and so does its address.</summary>
    public Uri Http2 => new(_app.Urls.Last());

    public static async Task<TestService> StartAsync(Action<WebApplicationBuilder>? configure = null, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
        [
            new("Kestrel:Endpoints:http:Url", "http://127.0.0.1:0"),
            new("Kestrel:Endpoints:http:Protocols", "Http1"),
            new("Kestrel:Endpoints:rpc:Url", "http://127.0.0.1:0"),
            new("Kestrel:Endpoints:rpc:Protocols", "Http2"),
        ]);
        foreach (var (key, value) in settings)
        {
            builder.Configuration[key] = value;
        }

        return await StartAsync(builder, configure);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<TestService> StartAsync(WebApplicationBuilder builder, Action<WebApplicationBuilder>? configure)
    {
        builder.AddServiceDefaults();
        configure?.Invoke(builder);
        var app = builder.Build();
        app.MapDefaultEndpoints();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestService(app);
    }
}
