using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SabiScore.ServiceDefaults.Supervision;

/// <summary>Hands the parent's end on to the host as an ordinary stop.</summary>
internal sealed partial class ParentWatchService(ParentWatch watch, IHostApplicationLifetime lifetime, ILogger<ParentWatchService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await watch.Gone.WaitAsync(stoppingToken);
        ParentGone(logger);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The process that started this one is gone: stopping")]
    private static partial void ParentGone(ILogger logger);
}
