using System.Net.Http.Json;
using System.Text.Json;

namespace SabiScore.EndToEnd.Running;

/// <summary>Asks a system until it answers as wanted.</summary>
/// <param name="port">Where it listens.</param>
/// <param name="log">Everything it wrote so far.</param>
/// <param name="broken">Why there is nothing left to wait for; null while there is.</param>
internal sealed class SystemClient(int port, Func<string> log, Func<string?> broken) : IDisposable
{
    /// <summary>Longest that anything is waited for. A bound for a broken system, not a measure of a sound one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly HttpClient http = new() { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Asks until the answer is as wanted; an answer that is no success counts as not yet.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                Assert.True(broken() is null, $"{broken()}:\n{log()}");
                if (await AskAsync(path, patience.Token) is { } answer && wanted(answer))
                {
                    return answer;
                }

                await Task.Delay(Pause, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{path} was not as wanted after {Patience.TotalMinutes:0} minutes:\n{log()}");
        }
    }

    /// <summary>Waits for a line of some service.</summary>
    public async Task SaidAsync(string text, CancellationToken cancellationToken) =>
        await UntilAsync("/health", _ => log().Contains(text, StringComparison.Ordinal), cancellationToken);

    public Task<JsonElement> HealthyAsync(CancellationToken cancellationToken) => UntilAsync("/health", _ => true, cancellationToken);

    public void Dispose() => http.Dispose();

    private async Task<JsonElement?> AskAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(path, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
