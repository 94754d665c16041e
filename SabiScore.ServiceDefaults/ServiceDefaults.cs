using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using SabiScore.ServiceDefaults.Calls;
using SabiScore.ServiceDefaults.Health;
using SabiScore.ServiceDefaults.Supervision;
using SabiScore.ServiceDefaults.Telemetry;

namespace SabiScore.ServiceDefaults;

/// <summary>What every service has: telemetry, health, discovery, resilient calls, and an end when its parent ends.</summary>
public static class ServiceDefaults
{
    /// <summary>Call first, right after the builder is made.</summary>
    public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
        where TBuilder : IHostApplicationBuilder
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddParentWatch();
        builder.AddTelemetry();
        builder.AddResilientCalls();
        builder.AddBoundedHealthChecks();
        return builder;
    }

    /// <summary>Maps /alive and /health; call after the middleware.</summary>
    public static WebApplication MapDefaultEndpoints(this WebApplication app)
    {
        app.MapHealth();
        return app;
    }
}
