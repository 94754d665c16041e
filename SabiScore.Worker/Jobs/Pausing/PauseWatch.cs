namespace SabiScore.Worker.Jobs.Pausing;

/// <summary>Keeps the figure of paused jobs true, whichever worker they were paused at.</summary>
internal sealed partial class PauseWatch(JobPauses pauses, TimeProvider time, ILogger<PauseWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                await pauses.ListAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The edge of a loop: a database that is away is asked again.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotRead(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Paused jobs could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
