using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SabiScore.Benchmarks.Running;

/// <summary>A Standalone with its services, asked over HTTP.</summary>
internal sealed class SystemUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan UsualPatience = TimeSpan.FromMinutes(8);

    private readonly ProductProcess process;
    private readonly HttpClient client;
    private readonly TimeSpan patience;
    private readonly long startedAt = Stopwatch.GetTimestamp();

    private SystemUnderTest(ProductProcess process, int port, TimeSpan patience) =>
        (this.process, this.patience, client) = (process, patience, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(30) });

    /// <param name="arguments">What it is started with.</param>
    /// <param name="patience">How long anything is waited for; eight minutes by default.</param>
    public static SystemUnderTest Start(IEnumerable<string> arguments, TimeSpan? patience = null)
    {
        var port = FreePort.Take();
        return new SystemUnderTest(ProductProcess.Start(Product.Standalone, [.. arguments, "--port", port.ToString(CultureInfo.InvariantCulture)]), port, patience ?? UsualPatience);
    }

    public IReadOnlyDictionary<string, int> Services => Running.Services.Of(process.Id);

    /// <summary>Waits, and tells the seconds since the start.</summary>
    /// <exception cref="InvalidOperationException">The system ended, or it took too long.</exception>
    public Task<double> WhenAsync(Func<Task<bool>> isSo, CancellationToken cancellationToken) => WhenAsync(isSo, startedAt, cancellationToken);

    /// <summary>Kills a service without warning and waits until Standalone has started it again.</summary>
    /// <returns>Seconds from the kill until it listens, and does what is asked for besides.</returns>
    public async Task<double> RecoveryAsync(string service, Func<Task<bool>>? besides, CancellationToken cancellationToken)
    {
        int Starts() => process.Output.Split('\n').Count(
            line => line.StartsWith(service, StringComparison.OrdinalIgnoreCase) && line.Contains("Application started", StringComparison.Ordinal));
        var (before, killedAt) = (Starts(), Stopwatch.GetTimestamp());
        Running.Services.Kill(Services[service]);
        return await WhenAsync(async () => Starts() > before && (besides is null || await besides()), killedAt, cancellationToken);
    }

    /// <summary>Whether some service wrote this.</summary>
    public bool HasSaid(string text) => process.Output.Contains(text, StringComparison.Ordinal);

    public async Task<bool> IsHealthyAsync() => await StatusAsync("/health") == HttpStatusCode.OK;

    public async Task<bool> HasForecastsAsync() => await AskAsync("/api/v1/predictions?size=1") is { } page && page.GetProperty("items").GetArrayLength() > 0;

    /// <summary>Football's now.</summary>
    public async Task<DateTimeOffset?> NowAsync() => await AskAsync("/api/v1/leagues") is { } answer ? answer.GetProperty("data").GetProperty("asOf").GetDateTimeOffset() : null;

    public async Task<bool> IsWholeAsync() =>
        await AskAsync("/api/v1/models/champion") is { } answer && answer.GetProperty("model") is var model
        && model.GetProperty("scope").GetString() == "whole" && model.GetProperty("isServing").GetBoolean();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
    }

    private async Task<double> WhenAsync(Func<Task<bool>> isSo, long since, CancellationToken cancellationToken)
    {
        while (!await isSo())
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since) > patience)
            {
                throw new InvalidOperationException($"{(process.HasExited ? "The system ended" : "It took too long")}: {ProductProcess.Tail(process.Output)}");
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private async Task<JsonElement?> AskAsync(string path)
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

    private async Task<HttpStatusCode?> StatusAsync(string path)
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
