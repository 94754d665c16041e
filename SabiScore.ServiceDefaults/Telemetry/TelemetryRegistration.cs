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

    /// <summary>Makes a span of each call whether anybody listens or not; left out, the spans below it lose their parent.</summary>
    private const string GrpcCalls = "Grpc.Net.Client";

    /// <summary>The exporters' clients.</summary>
    private static readonly string[] Exporters = ["OtlpTraceExporter", "OtlpMetricExporter", "OtlpLogExporter"];

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
                .SetSampler(RootSampler.Create(builder.Configuration["OTEL_TRACES_SAMPLER"], builder.Configuration["OTEL_TRACES_SAMPLER_ARG"]))
                .AddSource(Ours, Quartz, GrpcCalls)
                .AddNpgsql()
                .AddHttpClientInstrumentation()
                // Probes come every few seconds and say nothing about the work.
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !HealthPaths.IsProbe(context.Request.Path)));

        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
            builder.LeaveExportersAlone();
        }
    }

    /// <summary>Exporters retry by themselves; ours on top would log each export, which would be exported.</summary>
    private static void LeaveExportersAlone(this IHostApplicationBuilder builder)
    {
        foreach (var exporter in Exporters)
        {
#pragma warning disable EXTEXP0001 // The one way to leave the default resilience handler out; its name may still change.
            builder.Services.AddHttpClient(exporter).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
            builder.Logging.AddFilter($"System.Net.Http.HttpClient.{exporter}", LogLevel.Warning);
        }
    }
}
