using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>The whole system as real processes, started as a user starts it.</summary>
internal sealed class RunningSystem : IAsyncDisposable
{
    /// <summary>Longest that anything is waited for. A bound for a broken system, not a measure of a sound one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly StringBuilder _log = new();

    private RunningSystem(Process process, int port)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}"), Timeout = TimeSpan.FromSeconds(30) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything that was written so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static RunningSystem Start(string stateFolder, string data, DateOnly asOf, string? database = null)
    {
        var port = ChildProcess.FreePort();
        var own = AppContext.BaseDirectory.Replace(Path.Combine("tests", "EndToEnd"), "SabiScore.Standalone", StringComparison.Ordinal);
        List<string> arguments =
        [
            "--folder", stateFolder, "--data", data, "--as-of", asOf.ToString("O", CultureInfo.InvariantCulture),
            "--port", port.ToString(CultureInfo.InvariantCulture), "--min-edge", "0",
        ];
        if (database is not null)
        {
            arguments.AddRange(["--database", database]);
        }

        return new RunningSystem(
            Process.Start(new ProcessStartInfo(Path.Combine(own, "SabiScore.Standalone"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!,
            port);
    }

    /// <summary>Asks until the answer is as wanted; an answer that is no success counts as not yet.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            while (true)
            {
                Assert.False(_process.HasExited, $"Standalone ended:\n{Log}");
                if (await AskAsync(path, patience.Token) is { } answer && wanted(answer))
                {
                    return answer;
                }

                await Task.Delay(Pause, patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{path} was not as wanted after {Patience.TotalMinutes:0} minutes:\n{Log}");
        }
    }

    /// <summary>Waits for a line of some service.</summary>
    public async Task SaidAsync(string text, CancellationToken cancellationToken) =>
        await UntilAsync("/health", _ => Log.Contains(text, StringComparison.Ordinal), cancellationToken);

    public Task<JsonElement> HealthyAsync(CancellationToken cancellationToken) => UntilAsync("/health", _ => true, cancellationToken);

    /// <summary>The process number of a service, as the system has it.</summary>
    public int PidOf(string project) => Processes.ChildrenOf(_process.Id).Single(child => child.Program == project).Pid;

    public IReadOnlyList<int> Pids() => [.. Processes.ChildrenOf(_process.Id).Select(child => child.Pid)];

    /// <summary>As Ctrl-C does.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        await ChildProcess.RunAsync("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _client.Dispose();
    }

    private async Task<JsonElement?> AskAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(path, cancellationToken);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
