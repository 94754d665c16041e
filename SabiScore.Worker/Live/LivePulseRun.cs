using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Intake;
using SabiScore.Data.Live;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store.Clock;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Live;

/// <summary>
/// Brings in how the matches stand that are on: from the provider, one call for all leagues; in a replay and in the Demo league from football's clock and the
/// stored minutes. Both ways end in the same states, which in-play forecasts are computed from when somebody asks.
/// </summary>
internal sealed class LivePulseRun(
    IScoreSource scores, FixtureIntake intake, SourceHealthBook health, ClockStates states, LiveStateBook book, LivePulseWatch watch, SimulatedWorld world, Generations generations, MatchClock clock)
{
    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var now = await clock.ReadAsync(cancellationToken);
        if (now.Mode == MatchClockMode.Replay || !await world.HoldsRealAsync(cancellationToken))
        {
            var changed = await StepAsync(now.At, cancellationToken);
            return changed == 0 ? JobReport.NothingToDo("Nothing has changed in the matches that are on.") : JobReport.Done($"{changed} matches moved on.", changed, changed);
        }

        return now.Mode == MatchClockMode.Live ? await AskAsync(now.At, cancellationToken) : JobReport.NothingToDo("Football's clock stands: no match is on.");
    }

    /// <summary>A moment of a replay or of the Demo league.</summary>
    /// <returns>How many matches stand otherwise than before.</returns>
    public async Task<int> StepAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var changed = await book.KeepAsync(LiveStates.ByClock, await states.ReadAsync(at, cancellationToken), cancellationToken);
        if (changed > 0)
        {
            await generations.AnnounceAsync(cancellationToken);
        }

        return changed;
    }

    private async Task<JobReport> AskAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var answer = await scores.ScoresAsync(DateOnly.FromDateTime(at.UtcDateTime), cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        if (!answer.IsAnswered)
        {
            var reason = $"{answer.Source}: {answer.Reason}";
            return answer.Outcome == FetchOutcome.NoKey ? JobReport.NothingToDo(reason) : JobReport.Failed(reason);
        }

        var report = await intake.TakeAsync(answer, cancellationToken);
        await generations.AnnounceAsync(cancellationToken);
        var message = FormattableString.Invariant($"{answer.Rows.Count} matches of the day, {report.Updated} changed; no event source on this key; next call from {await watch.NextCallAsync(cancellationToken):HH:mm:ss}.");
        return report.Problems.Count > 0 ? JobReport.PartlyDone(message, answer.Rows.Count, report.Updated) : JobReport.Done(message, answer.Rows.Count, report.Updated);
    }
}
