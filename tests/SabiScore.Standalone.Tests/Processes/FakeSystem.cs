using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SabiScore.Standalone.Tests.Processes;

/// <summary>The real Standalone as a process, over services that are shell scripts: they say their process number and wait for the end of their input.</summary>
internal sealed class FakeSystem : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sabiscore-standalone-").FullName;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<Process> _started = [];

    public FakeSystem(string migration = "exit 0", string service = "exec cat >/dev/null")
    {
        Directory.CreateDirectory(Programs);
        foreach (var project in (string[])["SabiScore.Trainer", "SabiScore.Worker", "SabiScore.Api"])
        {
            var file = Path.Combine(Programs, project);
            File.WriteAllText(file, $"#!/bin/sh\nif [ \"$1\" = migrate ]; then {migration}; fi\necho \"pid $$\"\n{service}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            File.WriteAllText(file + ".dll", "");
        }
    }

    public string State => Path.Combine(_root, "state");

    private string Programs => Path.Combine(_root, "programs");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Process Start(int? port = null, params string[] more)
    {
        var own = AppContext.BaseDirectory.Replace(Path.Combine("tests", "SabiScore.Standalone.Tests"), "SabiScore.Standalone", StringComparison.Ordinal);
        var arguments = (string[])["--programs", Programs, "--folder", State, "--port", $"{port ?? FreePort()}", .. more];
        var process = Process.Start(new ProcessStartInfo(Path.Combine(own, "SabiScore.Standalone"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _started.Add(process);
        process.OutputDataReceived += (_, line) => _lines.Writer.TryWrite(line.Data ?? "");
        process.BeginOutputReadLine();
        return process;
    }

    /// <summary>Reads on until a service says its process number.</summary>
    public async Task<int> PidOfAsync(string service, CancellationToken cancellationToken)
    {
        var start = $"{service,-9} | pid ";
        var line = await LineAsync(text => text.StartsWith(start, StringComparison.Ordinal), cancellationToken);
        return int.Parse(line[start.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Reads on until a line is the wanted one.</summary>
    public async Task<string> LineAsync(Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var line = await _lines.Reader.ReadAsync(patience.Token);
            if (wanted(line))
            {
                return line;
            }
        }
    }

    /// <summary>The process numbers of the three services, whichever speaks first.</summary>
    public async Task<Dictionary<string, int>> PidsAsync(CancellationToken cancellationToken)
    {
        var pids = new Dictionary<string, int>();
        while (pids.Count < 3)
        {
            var line = await LineAsync(text => text.Contains("| pid ", StringComparison.Ordinal), cancellationToken);
            var parts = line.Split("| pid ");
            pids[parts[0].Trim()] = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        return pids;
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }
}
