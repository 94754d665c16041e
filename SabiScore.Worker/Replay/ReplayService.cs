using SabiScore.Worker.Bootstrap;

namespace SabiScore.Worker.Replay;

/// <summary>Drives the replay once the system is up, in the background.</summary>
internal sealed partial class ReplayService(ReplayDriver driver, BootstrapPipeline bootstrap, TimeProvider time, ILogger<ReplayService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bootstrap.Done.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await driver.RunAsync(stoppingToken);
                return;
            }
#pragma warning disable CA1031 // The edge of a loop: the database may be away for a while, and the replay goes on from where the clock stands.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogInterrupted(exception, Pause.TotalSeconds);
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The replay was interrupted; it goes on in {DelaySeconds} s")]
    private partial void LogInterrupted(Exception exception, double delaySeconds);
}
