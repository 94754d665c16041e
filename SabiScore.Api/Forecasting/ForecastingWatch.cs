using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Migrating;

namespace SabiScore.Api.Forecasting;

/// <summary>Asks the database every second for a newer model and newer matches. What fails is told once and tried again.</summary>
internal sealed partial class ForecastingWatch(
    StoreMigrator store, ModelIntake models, HistoryIntake history, ServingModel serving, IOptions<ForecastOptions> options, TimeProvider time, ILogger<ForecastingWatch> logger)
    : BackgroundService
{
    private bool migrated;
    private string? told;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.ModelPollInterval, time);
        do
        {
            await RefreshAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Until the database has its tables there is nothing to ask for.
            migrated = migrated || await store.IsCurrentAsync(stoppingToken);
            if (!migrated)
            {
                return;
            }

            await models.RefreshAsync(stoppingToken);
            // Before there is a model nobody needs the history, and the Trainer is about to leave checkpoints of it.
            if (serving.Current is not null)
            {
                await history.RefreshAsync(stoppingToken);
            }

            told = null;
        }
#pragma warning disable CA1031 // A database that is away for a while must not end the watch.
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            if (told != exception.Message)
            {
                told = exception.Message;
                LogFailed(exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Models and history could not be refreshed; tried again every interval")]
    private partial void LogFailed(Exception exception);
}
