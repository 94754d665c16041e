using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SabiScore.ServiceDefaults.Health;

namespace SabiScore.ServiceDefaults.Telemetry;

/// <summary>Logs, metrics and traces; sent by OTLP where OTEL_EXPORTER_OTLP_ENDPOINT names a receiver.</summary>
internal static class TelemetryRegistration
{
    private const string Ours = "SabiScore.*";
    private const string Quartz = "Quartz";
    private const string Npgsql = "Npgsql";

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });

        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter(Ours, Quartz, Npgsql))
            .WithTracing(tracing => tracing
                .AddSource(Ours, Quartz)
                .AddNpgsql()
                .AddHttpClientInstrumentation()
                // Probes come every few seconds and say nothing about the work.
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !HealthPaths.IsProbe(context.Request.Path)));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }
}
