using System.Diagnostics;
using System.Globalization;
using System.Text;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>The whole system as Standalone runs it, started as a user starts it.</summary>
internal sealed class RunningSystem : ISystem
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    private RunningSystem(Process process, int port)
    {
        _process = process;
        Client = new SystemClient(port, () => Log, () => process.HasExited ? "Standalone ended" : null);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public SystemClient Client { get; }

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

    public static RunningSystem Start(string stateFolder, string data, DateOnly asOf, string? database = null) =>
        Start(stateFolder, ["--data", data, "--as-of", asOf.ToString("O", CultureInfo.InvariantCulture), .. database is null ? (string[])[] : ["--database", database]]);

    /// <summary>A past season played again, as fast as it can be.</summary>
    public static RunningSystem Replay(string stateFolder, string data, DateOnly from, params string[] more) =>
        Start(stateFolder, ["--data", data, "--replay", from.ToString("O", CultureInfo.InvariantCulture), .. more]);

    /// <summary>The Demo league, as without any data.</summary>
    public static RunningSystem Demo(string stateFolder) => Start(stateFolder, ["--demo"]);

    private static RunningSystem Start(string stateFolder, string[] more)
    {
        var port = ChildProcess.FreePort();
        var own = AppContext.BaseDirectory.Replace(Path.Combine("tests", "EndToEnd"), "SabiScore.Standalone", StringComparison.Ordinal);
        List<string> arguments =
        [
            "--folder", stateFolder, "--port", port.ToString(CultureInfo.InvariantCulture), "--min-edge", "0", .. more,
        ];
        return new RunningSystem(
            Process.Start(new ProcessStartInfo(Path.Combine(own, "SabiScore.Standalone"), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!,
            port);
    }

    /// <summary>The process number of a service, as the system has it.</summary>
    public int PidOf(string project) => Processes.ChildrenOf(_process.Id).Single(child => child.Program == project).Pid;

    /// <inheritdoc />
    public async Task ReplaceApiAsync(CancellationToken cancellationToken)
    {
        var api = PidOf("SabiScore.Api");
        Process.GetProcessById(api).Kill();
        await Processes.GoneAsync(api, cancellationToken);
        await Waiting.UntilAsync(
            () => Task.FromResult(Processes.ChildrenOf(_process.Id).Any(child => child.Program == "SabiScore.Api")),
            TimeSpan.FromSeconds(60),
            () => $"Nobody started the Api again:\n{Log}",
            cancellationToken);
    }

    public IReadOnlyList<int> Pids() => [.. Processes.ChildrenOf(_process.Id).Select(child => child.Pid)];

    /// <summary>As Ctrl-C does.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        await ChildProcess.RunAsync("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)], cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Waits for it to end by itself.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        await _process.WaitForExitAsync(patience.Token);
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
        Client.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
