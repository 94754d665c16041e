using Microsoft.Extensions.Options;
using SabiScore.Worker.Replay;

namespace SabiScore.Worker.Bootstrap;

/// <summary>Brings the system up after start, in the background; what fails is told and tried again from where it stood.</summary>
internal sealed partial class BootstrapService(
    BootstrapPipeline pipeline, IOptions<BootstrapOptions> options, IHostApplicationLifetime host, TimeProvider time, ILogger<BootstrapService> logger) : BackgroundService
{
    /// <summary>As sysexits.h has it: the configuration is wrong.</summary>
    private const int ConfigurationExitCode = 78;

    private const int MostDoublings = 7;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var failures = 0;
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            var end = await TryAsync(stoppingToken);
            if (end == BootstrapEnd.Done)
            {
                return;
            }

            // What is away comes back soon; what failed by itself would fail again.
            failures = end == BootstrapEnd.Failed ? Math.Min(failures + 1, MostDoublings) : 0;
            await Task.Delay(options.Value.RetryDelay * (1 << failures), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<BootstrapEnd> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            return await pipeline.RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return BootstrapEnd.NotYet;
        }
        catch (ReplayRefusedException reason)
        {
            // Nothing that waiting would put right; whoever supervises must not start it again.
            LogRefused(reason.Message);
            Environment.ExitCode = ConfigurationExitCode;
            host.StopApplication();
            return BootstrapEnd.Failed;
        }
#pragma warning disable CA1031 // The database may be away for a while; the pipeline is idempotent.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception.GetBaseException().Message, options.Value.RetryDelay.TotalSeconds);
            return BootstrapEnd.NotYet;
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The way up was interrupted, tried again in {DelaySeconds} s: {Reason}")]
    private partial void LogFailed(string reason, double delaySeconds);
}
