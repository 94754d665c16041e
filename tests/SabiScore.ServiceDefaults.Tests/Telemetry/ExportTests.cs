using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SabiScore.ServiceDefaults.Tests.Telemetry;

public sealed class ExportTests
{
    [Fact]
    public async Task Telemetry_OfOurSourcesAndMeters_ReachesTheReceiver()
    {
        var received = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Kestrel:Endpoints:http:Url"] = "http://127.0.0.1:0";
        await using var receiver = builder.Build();
        receiver.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, TestContext.Current.CancellationToken);
            // Names stand in the protobuf as they are.
            received.AddOrUpdate(signal, _ => Text(body), (_, before) => before + Text(body));
        });
        await receiver.StartAsync(TestContext.Current.CancellationToken);

        using var source = new ActivitySource("SabiScore.ExportTests");
        using var meter = new Meter("SabiScore.ExportTests");
        var service = await TestService.StartAsync(null, ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Urls.First()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        using (source.StartActivity("one-piece-of-work"))
        {
            meter.CreateCounter<long>("sabiscore.test.counted").Add(1);
        }

        // Ending flushes what is still held.
        await service.DisposeAsync();

        Assert.Contains("one-piece-of-work", received["traces"], StringComparison.Ordinal);
        Assert.Contains("sabiscore.test.counted", received["metrics"], StringComparison.Ordinal);
        Assert.Contains("Application started", received["logs"], StringComparison.Ordinal);

        static string Text(MemoryStream body) => Encoding.UTF8.GetString(body.ToArray());
    }
}
