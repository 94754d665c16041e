using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Forecasting;

/// <summary>Keeps the history of this process where football's clock and the database are.</summary>
internal sealed partial class HistoryIntake(HistoryKeeper keeper, HistoryStore store, MatchClock clock, TimeProvider time, ILogger<HistoryIntake> logger)
{
    private HistoryMark? mark;

    /// <summary>Looks whether the date or the matches changed, and if so restores or moves on.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var before = DateOnly.FromDateTime((await clock.NowAsync(cancellationToken)).UtcDateTime);
        var now = await store.MarkAsync(before, cancellationToken);
        if (now == mark)
        {
            return;
        }

        var startedAt = time.GetTimestamp();
        var restored = await store.RestoreAsync(before, cancellationToken);
        keeper.Replace(restored);
        mark = now;
        var (count, took) = (League.All.Sum(restored.Settled), time.GetElapsedTime(startedAt).TotalSeconds);
        LogRestored(before, count, took);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "History of {Matches} matches before {Date:yyyy-MM-dd} is ready after {DurationSeconds:0.00} s")]
    private partial void LogRestored(DateOnly date, int matches, double durationSeconds);
}
