using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>Answers /health: 200 while the service can work, 503 when it cannot, and to those who may know it, what is down.</summary>
internal static class HealthReporter
{
    public static async Task<JsonHttpResult<HealthAnswer>> ReportAsync(
        HttpContext context, HealthCheckService checks, IOptions<HealthOptions> options, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        var status = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return TypedResults.Json(Answer(report, MaySeeDetail(options.Value.Detail, context)), statusCode: status);
    }

    private static HealthAnswer Answer(HealthReport report, bool detailed) => new()
    {
        Status = report.Status.ToString(),
        Down = detailed ? Names(report, HealthStatus.Unhealthy, HealthStatus.Degraded) : null,
        Checks = detailed ? report.Entries.ToDictionary(entry => entry.Key, entry => Describe(entry.Value)) : null,
    };

    private static string[] Names(HealthReport report, params HealthStatus[] among) =>
        [.. report.Entries.Where(entry => among.Contains(entry.Value.Status)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];

    private static string Describe(HealthReportEntry entry) =>
        string.IsNullOrEmpty(entry.Description) ? entry.Status.ToString() : $"{entry.Status}: {entry.Description}";

    private static bool MaySeeDetail(HealthDetail detail, HttpContext context) => detail switch
    {
        HealthDetail.Always => true,
        // A request without an address never left the process (the test server).
        HealthDetail.Local => context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address),
        _ => false,
    };
}
