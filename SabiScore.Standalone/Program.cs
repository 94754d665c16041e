using System.CommandLine;
using System.Runtime.InteropServices;
using SabiScore.Standalone.Starting;
using SabiScore.Standalone.Supervision;

var command = StandaloneCommand.Create(static async (options, _) =>
{
    using var stopping = new CancellationTokenSource();
    Action<PosixSignalContext> stop = context =>
    {
        context.Cancel = true;
        stopping.Cancel();
    };
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, stop);
    using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, stop);
    try
    {
        return await new StandaloneSystem(options, new PrefixedLines(Console.Out), TimeProvider.System).RunAsync(stopping.Token);
    }
    catch (StartException reason)
    {
        await Console.Error.WriteLineAsync($"sabiscore: {reason.Message}");
        return 1;
    }
    catch (OperationCanceledException) when (stopping.IsCancellationRequested)
    {
        return 0;
    }
});

// Signals are handled above: services get the time they need to stop.
return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
