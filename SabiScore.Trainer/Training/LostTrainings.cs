namespace SabiScore.Trainer.Training;

/// <summary>Closes trainings whose trainer went away, so that whoever wants them can start them again.</summary>
internal sealed partial class LostTrainings(TrainingJournal journal, TimeProvider time, ILogger<LostTrainings> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await journal.CloseLostAsync(stoppingToken);
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

    [LoggerMessage(Level = LogLevel.Debug, Message = "Open trainings could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
