using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SabiScore.Benchmarks.Running;

/// <summary>A process of the product, ended with everything it started when disposed.</summary>
internal sealed class ProductProcess : IAsyncDisposable
{
    private const int SignalTerminate = 15;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private ProductProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts a program; its output is kept.</summary>
    public static ProductProcess Start(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        var started = new ProductProcess(new Process { StartInfo = start });
        started.process.OutputDataReceived += (_, line) => started.Keep(line.Data);
        started.process.ErrorDataReceived += (_, line) => started.Keep(line.Data);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error; the message holds its last lines.</exception>
    public static async Task<ProcessResult> RunAsync(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var running = Start(program, arguments, environment);
        double? peak = null;
        TimeSpan? processor = null;
        var ended = running.process.WaitForExitAsync(cancellationToken);
        while (!ended.IsCompleted)
        {
            peak = running.PeakMegabytes() ?? peak;
            processor = running.ProcessorTime() ?? processor;
            await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken));
        }

        await ended;
        var elapsed = Stopwatch.GetElapsedTime(started);
        return running.process.ExitCode == 0
            ? new ProcessResult(elapsed, processor, peak, running.Output)
            : throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {running.process.ExitCode}: {Tail(running.Output)}");
    }

    public static string Tail(string text) => string.Join(" / ", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(4));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            if (!OperatingSystem.IsWindows())
            {
                _ = NativeSignal.Send(process.Id, SignalTerminate);
            }

            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
    }

    // The kernel's own high-water mark, so that nothing falls between two looks.
    private double? PeakMegabytes()
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.Split(':', ' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1000;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private TimeSpan? ProcessorTime()
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }
}
