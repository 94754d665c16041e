using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Forecasting;

/// <summary>Keeps the history of this process where football's clock and the database are.</summary>
internal sealed partial class HistoryIntake(
    HistoryKeeper keeper, HistoryStore store, StoredMatches matches, MatchClock clock, TimeProvider time, ILogger<HistoryIntake> logger) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private HistoryMark? mark;

    /// <summary>Looks whether the date or the matches changed, and if so restores or moves on.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var before = DateOnly.FromDateTime((await clock.NowAsync(cancellationToken)).UtcDateTime);
            var now = await store.MarkAsync(before, cancellationToken);
            if (now != mark)
            {
                await MoveAsync(now, cancellationToken);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <summary>Where only the date moved on, what was played since is added; else everything is restored.</summary>
    private async Task MoveAsync(HistoryMark now, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        if (mark is { } last && last.Generation == now.Generation && last.Before < now.Before)
        {
            var through = League.All.ToDictionary(league => league, _ => last.Before.AddDays(-1));
            var played = await matches.PlayedAsync(now.Before, through, cancellationToken);
            // Half of it would be worse than none: until it is done nobody may take it for whole.
            mark = null;
            keeper.Advance(played);
            LogAdvanced(now.Before, played.Count);
        }
        else
        {
            var restored = await store.RestoreAsync(now.Before, cancellationToken);
            keeper.Replace(restored);
            var (count, took) = (League.All.Sum(restored.Settled), time.GetElapsedTime(startedAt).TotalSeconds);
            LogRestored(now.Before, count, took);
        }

        mark = now;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "History of {Matches} matches before {Date:yyyy-MM-dd} is ready after {DurationSeconds:0.00} s")]
    private partial void LogRestored(DateOnly date, int matches, double durationSeconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "History moved on to {Date:yyyy-MM-dd}: {Matches} matches more")]
    private partial void LogAdvanced(DateOnly date, int matches);
}
