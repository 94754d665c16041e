using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>Health checks and the two endpoints that report them.</summary>
internal static class HealthRegistration
{
    public static void AddBoundedHealthChecks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<HealthOptions>().BindConfiguration(HealthOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHealthChecks();
        builder.Services.AddOptions<HealthCheckServiceOptions>().PostConfigure<IOptions<HealthOptions>, TimeProvider>(Bound);
    }

    public static void MapHealth(this WebApplication app)
    {
        // Plain constants: neither services nor configuration are asked.
        app.MapGet(HealthPaths.Alive, static () => TypedResults.Text("alive")).ShortCircuit().ExcludeFromDescription();
        app.MapGet(HealthPaths.Health, HealthReporter.ReportAsync).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>Every check, whoever registered it, is given the same limit.</summary>
    private static void Bound(HealthCheckServiceOptions checks, IOptions<HealthOptions> options, TimeProvider time)
    {
        var limit = TimeSpan.FromSeconds(options.Value.CheckSeconds);
        foreach (var registration in checks.Registrations)
        {
            var inner = registration.Factory;
            registration.Factory = services => new BoundedHealthCheck(inner(services), limit, time);
        }
    }
}
