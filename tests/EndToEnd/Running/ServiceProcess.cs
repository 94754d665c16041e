using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Grpc.Net.Client;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>One service as a real process on ports of its own. It ends when the test's process ends.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly StringBuilder _log = new();

    private ServiceProcess(string project, Process process, string host, int http, int grpc)
    {
        (Project, _process, HttpPort, GrpcPort) = (project, process, http, grpc);
        _client = new HttpClient { BaseAddress = new Uri($"http://{host}:{http}"), Timeout = TimeSpan.FromSeconds(30) };
        Channel = GrpcChannel.ForAddress($"http://{host}:{grpc}");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Project { get; }

    public int HttpPort { get; }

    public int GrpcPort { get; }

    public GrpcChannel Channel { get; }

    public int Pid => _process.Id;

    public bool HasExited => _process.HasExited;

    public HttpClient Http => _client;

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

    /// <param name="project">SabiScore.Worker and so on.</param>
    /// <param name="settings">Configuration keys.</param>
    /// <param name="http">A port that it had before; 0 for a free one.</param>
    /// <param name="grpc">The same for gRPC.</param>
    /// <param name="network">Its own network; null for this process's.</param>
    public static ServiceProcess Start(string project, IEnumerable<KeyValuePair<string, string>> settings, int http = 0, int grpc = 0, OwnNetwork? network = null)
    {
        var (httpPort, grpcPort) = (http == 0 ? ChildProcess.FreePort() : http, grpc == 0 ? ChildProcess.FreePort() : grpc);
        var host = network?.Inside ?? "127.0.0.1";
        var start = Command(project, settings);
        network?.Enter(start);
        start.RedirectStandardInput = true;
        start.Environment["SABISCORE_PARENT_WATCH"] = "stdin";
        start.Environment["Kestrel__Endpoints__http__Url"] = $"http://{host}:{httpPort}";
        start.Environment["Kestrel__Endpoints__grpc__Url"] = $"http://{host}:{grpcPort}";
        return new ServiceProcess(project, Process.Start(start)!, host, httpPort, grpcPort);
    }

    /// <summary>Brings a database to this version's tables.</summary>
    public static async Task MigrateAsync(string database, CancellationToken cancellationToken)
    {
        var start = Command("SabiScore.Worker", [new("ConnectionStrings:sabiscore", database)]);
        start.ArgumentList.Add("migrate");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, await output + await error);
    }

    /// <summary>Asks /health until it answers as wanted.</summary>
    public async Task<JsonElement> HealthAsync(string status, TimeSpan patience, CancellationToken cancellationToken)
    {
        JsonElement? last = null;
        await Waiting.UntilAsync(
            async () =>
            {
                Assert.False(HasExited, $"{Project} ended:\n{Log}");
                last = await TryHealthAsync(cancellationToken);
                return last is { } answer && answer.GetProperty("status").GetString() == status;
            },
            patience,
            () => $"{Project} was not {status} but {last}:\n{Log}",
            cancellationToken);
        return last!.Value;
    }

    public void Kill() => _process.Kill();

    /// <summary>STOP puts it to sleep as a machine's lid does, CONT wakes it.</summary>
    public Task SignalAsync(string signal, CancellationToken cancellationToken) =>
        ChildProcess.RunAsync("kill", ["-" + signal, Pid.ToString(CultureInfo.InvariantCulture)], cancellationToken);

    /// <summary>As the system does at its end.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        await SignalAsync("TERM", cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _client.Dispose();
        Channel.Dispose();
    }

    private static ProcessStartInfo Command(string project, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var folder = AppContext.BaseDirectory.Replace(Path.Combine("tests", "EndToEnd"), project, StringComparison.Ordinal);
        var start = new ProcessStartInfo(Path.Combine(folder, project)) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private async Task<JsonElement?> TryHealthAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync("/health", cancellationToken);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
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
