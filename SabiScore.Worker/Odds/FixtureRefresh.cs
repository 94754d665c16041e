using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;

namespace SabiScore.Worker.Odds;

/// <summary>Brings the matches of the last and the coming days up to date, all leagues in one call: new, moved, postponed, played.</summary>
internal sealed class FixtureRefresh(IFixtureSource source, FixtureIntake intake, SourceHealthBook health)
{
    private const int DaysBack = 2;
    private const int DaysAhead = 7;

    /// <param name="today">Football's date.</param>
    /// <param name="cancellationToken">Stops between asking and writing.</param>
    public async Task<FetchedPart> RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var answer = await source.FixturesAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellationToken);
        var report = await intake.TakeAsync(answer, cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        return new FetchedPart("matches", answer.Outcome, answer.Reason, report);
    }
}
