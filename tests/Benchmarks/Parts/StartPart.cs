using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SabiScore.Benchmarks.Report;
using SabiScore.Benchmarks.Running;

namespace SabiScore.Benchmarks.Parts;

/// <summary>The whole system as a user starts it: from empty to the first forecasts and to the whole ensemble, then a second start.</summary>
internal sealed class StartPart : Part
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    public override string Name => "start";

    public override async IAsyncEnumerable<Figure> MeasureAsync(Workspace workspace, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var port = FreePort.Take();
        string[] arguments =
        [
            "--data", workspace.Data, "--as-of", "2025-03-01", "--folder", Path.Combine(workspace.Scratch.FullName, "up"), "--port", port.ToString(CultureInfo.InvariantCulture),
        ];
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) };

        var started = Stopwatch.GetTimestamp();
        await using (var system = ProductProcess.Start(Product.Standalone, arguments))
        {
            yield return new Figure(
                "`up` from empty: first forecasts", await WhenAsync(system, started, HasForecastsAsync, cancellationToken), 120, "s", "`--as-of 2025-03-01`; the Api answers with forecasts");
            yield return new Figure(
                "… the whole ensemble serves", await WhenAsync(system, started, IsWholeAsync, cancellationToken), 360, "s", "the champion's scope is whole");
        }

        started = Stopwatch.GetTimestamp();
        await using (var again = ProductProcess.Start(Product.Standalone, arguments))
        {
            yield return new Figure("second start: healthy", await WhenAsync(again, started, IsHealthyAsync, cancellationToken), 10, "s", "`/health` answers 200");
            yield return new Figure("… forecasts served", await WhenAsync(again, started, HasForecastsAsync, cancellationToken), null, "s");
        }

        async Task<bool> HasForecastsAsync() => await AskAsync(client, "/api/v1/predictions?size=1") is { } page && page.GetProperty("items").GetArrayLength() > 0;

        async Task<bool> IsWholeAsync() =>
            await AskAsync(client, "/api/v1/models/champion") is { } answer && answer.GetProperty("model") is var model
            && model.GetProperty("scope").GetString() == "whole" && model.GetProperty("isServing").GetBoolean();

        async Task<bool> IsHealthyAsync() => (await StatusAsync(client, "/health")) == HttpStatusCode.OK;
    }

    private static async Task<double> WhenAsync(ProductProcess system, long started, Func<Task<bool>> isSo, CancellationToken cancellationToken)
    {
        while (!await isSo())
        {
            if (system.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new InvalidOperationException($"{(system.HasExited ? "The system ended" : "It took too long")}: {ProductProcess.Tail(system.Output)}");
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<JsonElement?> AskAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private static async Task<HttpStatusCode?> StatusAsync(HttpClient client, string path)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
