using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Api.Forecasting;

/// <summary>The running history of the leagues in this process: many read it, one moves it on.</summary>
internal sealed class HistoryKeeper : IDisposable
{
    private readonly ReaderWriterLockSlim gate = new();
    private MatchHistory? history;

    /// <summary>Whether there is a history to compute features from.</summary>
    public bool IsReady => Volatile.Read(ref history) is not null;

    /// <summary>Fills a match's features.</summary>
    /// <returns>False where there is no history yet, or the match is not later than what the history holds: it has been played.</returns>
    public bool TryFill(UpcomingMatch match, Span<double> vector)
    {
        gate.EnterReadLock();
        try
        {
            if (history is null || history.LastDate(match.Fixture.League) >= match.Fixture.Date)
            {
                return false;
            }

            history.Fill(match, vector);
            return true;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Replace(MatchHistory other)
    {
        gate.EnterWriteLock();
        try
        {
            history = other;
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    /// <summary>Adds matches that were played after those it holds, in order of date.</summary>
    public void Advance(IReadOnlyList<PlayedMatch> played)
    {
        gate.EnterWriteLock();
        try
        {
            foreach (var date in played.GroupBy(match => match.Fixture.Date))
            {
                history!.Add([.. date]);
            }
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    public void Dispose() => gate.Dispose();
}
