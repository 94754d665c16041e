using System.ComponentModel;
using System.Diagnostics;
using SabiScore.Standalone.Starting;

namespace SabiScore.Standalone.Supervision;

/// <summary>
/// One running service. It watches its standard input, whose other end is ours: closed by us it stops in order, and
/// closed by the system when this process dies, however it dies, it stops as well.
/// </summary>
internal sealed class ServiceProcess : IDisposable
{
    private const string ParentWatch = "SABISCORE_PARENT_WATCH";
    private readonly Process _process;

    private ServiceProcess(Process process) => _process = process;

    public static ServiceProcess Start(ServiceSpecification service, PrefixedLines lines)
    {
        var start = new ProcessStartInfo(service.Program, service.Arguments)
        {
            WorkingDirectory = Path.GetDirectoryName(service.Program),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ParentWatch] = "stdin";
        foreach (var (name, value) in service.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Forward(line.Data);
            process.ErrorDataReceived += (_, line) => Forward(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new ServiceProcess(process);
        }
        catch (Win32Exception failure)
        {
            throw new StartException($"cannot start {service.Program}: {failure.Message}", failure);
        }

        void Forward(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Write(service.Name, line);
            }
        }
    }

    /// <summary>Ends with the service's exit code.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Asks the service to stop, and makes it after the limit.</summary>
    public async Task StopAsync(TimeSpan limit, TimeProvider time)
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It went first.
        }

        using var patience = new CancellationTokenSource(limit, time);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public void Dispose() => _process.Dispose();
}
