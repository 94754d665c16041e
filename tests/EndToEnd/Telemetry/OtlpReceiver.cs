using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SabiScore.EndToEnd.Telemetry.Otlp;

namespace SabiScore.EndToEnd.Telemetry;

/// <summary>Receives what services send by OTLP over HTTP, and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly ConcurrentDictionary<(string Name, string Unit), string> _metrics = new();
    private readonly ConcurrentQueue<byte[]> _bodies = new();

    private OtlpReceiver(WebApplication app) => _app = app;

    public IReadOnlyList<Span> Spans => [.. _spans];

    /// <summary>Name and unit of every metric, with its meter.</summary>
    public IReadOnlyDictionary<(string Name, string Unit), string> Metrics => _metrics;

    /// <summary>Everything as it came: names and values stand in protobuf as they are.</summary>
    public string Raw => string.Join('\n', _bodies.Select(Encoding.Latin1.GetString));

    /// <summary>What a service is told so that it sends here, and soon.</summary>
    public Dictionary<string, string> Settings(string service) => new()
    {
        ["OTEL_SERVICE_NAME"] = service,
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.First(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "300",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
    };

    public static async Task<OtlpReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Kestrel:Endpoints:http:Url", "http://127.0.0.1:0")]);
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/{signal}", receiver.ReceiveAsync);
        await receiver._app.StartAsync(cancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ReceiveAsync(string signal, HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        _bodies.Enqueue(body);
        if (signal == "traces")
        {
            Keep(TracesRequest.Parser.ParseFrom(body));
        }
        else if (signal == "metrics")
        {
            Keep(MetricsRequest.Parser.ParseFrom(body));
        }
    }

    private void Keep(TracesRequest request)
    {
        foreach (var resource in request.ResourceSpans)
        {
            foreach (var scope in resource.ScopeSpans)
            {
                foreach (var span in scope.Spans)
                {
                    _spans.Enqueue(new Span(
                        Service(resource.Resource), scope.Scope.Name, span.Name, span.Kind, Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId)));
                }
            }
        }
    }

    private void Keep(MetricsRequest request)
    {
        foreach (var scope in request.ResourceMetrics.SelectMany(resource => resource.ScopeMetrics))
        {
            foreach (var metric in scope.Metrics)
            {
                _metrics[(metric.Name, metric.Unit)] = scope.Scope.Name;
            }
        }
    }

    private static string Service(Resource resource) => resource.Attributes.Single(tag => tag.Key == "service.name").Value.StringValue;

    private static string Hex(Google.Protobuf.ByteString bytes) => Convert.ToHexString(bytes.Span);
}
