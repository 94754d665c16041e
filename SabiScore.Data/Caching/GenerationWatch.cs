using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace SabiScore.Data.Caching;

/// <summary>Keeps <see cref="Generations"/> current while the process runs.</summary>
internal sealed partial class GenerationWatch(Generations generations, TimeProvider time, ILogger<GenerationWatch> logger, IConnectionMultiplexer? redis = null) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await SubscribeAsync(stoppingToken);
        using var timer = new PeriodicTimer(Poll, time);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        if (redis is null)
        {
            return;
        }

        try
        {
            await redis.GetSubscriber().SubscribeAsync(Generations.Channel, (_, _) => _ = RefreshAsync(cancellationToken));
        }
        // A timeout is no RedisException, and one that escaped would end the process.
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogNotSubscribed(exception.Message);
        }
    }

    // The edge of a loop: whatever is wrong with the database now, the next second asks again.
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await generations.RefreshAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotRead(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Generations are polled only: no subscription at Redis ({Reason})")]
    private partial void LogNotSubscribed(string reason);

    [LoggerMessage(LogLevel.Debug, "Generations could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
