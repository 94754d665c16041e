using System.Globalization;
using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.History;
using StackExchange.Redis;

namespace SabiScore.Worker.CleanUp;

/// <summary>Rolls old forecasts up, thins the old record, forgets old runs, and gives keys in the cache an end. Each part goes on where another failed.</summary>
internal sealed partial class CleanUpRun(
    ForecastRollUp forecasts,
    RecordThinning record,
    JobHistory history,
    CacheSweep cache,
    MatchClock clock,
    CleanUpMetrics metrics,
    IOptions<CleanUpOptions> options,
    TimeProvider time,
    ILogger<CleanUpRun> logger)
{
    private const double ForecastShare = 0.7;

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var old = await clock.NowAsync(cancellationToken) - TimeSpan.FromDays(settings.ForecastDays);
        var parts = new List<CleanedPart>
        {
            await AloneAsync("forecasts", () => forecasts.RunAsync(old, Told, cancellationToken), cancellationToken),
            await AloneAsync("counts", () => record.RunAsync(old, cancellationToken), cancellationToken),
            await AloneAsync("runs", () => history.ForgetBeforeAsync(time.GetUtcNow() - TimeSpan.FromDays(settings.RunDays), cancellationToken), cancellationToken),
        };
        await run.ReportAsync("Keys of the cache", 0.9);
        var (seen, swept) = await SweepAsync(settings.KeyLifetime, cancellationToken);
        parts.Add(swept);
        foreach (var part in parts)
        {
            metrics.Removed(part.What, part.Count ?? 0);
        }

        return Report(parts, seen);

        Task Told(int done, int all) => run.ReportAsync(string.Create(CultureInfo.InvariantCulture, $"Forecasts of {done} of {all} matches"), ForecastShare * done / all);
    }

    private static JobReport Report(List<CleanedPart> parts, int seen)
    {
        var message = $"{string.Join("; ", parts)}.";
        var gone = parts.Sum(part => part.Count ?? 0);
        return parts.TrueForAll(part => part.Fault is not null) ? JobReport.Failed(message) with { IsTransient = true }
            : parts.Exists(part => part.Fault is not null) ? JobReport.PartlyDone(message, gone + seen, gone)
            : gone == 0 ? JobReport.NothingToDo(message, seen)
            : JobReport.Done(message, gone + seen, gone);
    }

    private async Task<(int Seen, CleanedPart Part)> SweepAsync(TimeSpan lifetime, CancellationToken cancellationToken)
    {
        try
        {
            return await cache.RunAsync(lifetime, cancellationToken) is { } swept
                ? (swept.Seen, new CleanedPart("keys", swept.Ended, null))
                : (0, new CleanedPart("keys", null, "the cache is away"));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            LogFailed(exception, "keys");
            return (0, new CleanedPart("keys", null, exception.GetType().Name));
        }
    }

    private async Task<CleanedPart> AloneAsync(string what, Func<Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return new CleanedPart(what, await work(), null);
        }
#pragma warning disable CA1031 // The edge of a loop: what one part threw is its outcome, the others go on.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception, what);
            return new CleanedPart(what, null, exception.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Old {Part} could not be cleaned up; the others go on")]
    private partial void LogFailed(Exception exception, string part);
}
