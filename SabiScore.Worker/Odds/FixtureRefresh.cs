using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Intake;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Worker.Odds;

/// <summary>Brings matches up to date: those of the last and the coming days, all leagues in one call, and once a day a league's whole season.</summary>
internal sealed class FixtureRefresh(IFixtureSource source, FixtureIntake intake, SourceHealthBook health, IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private const int DaysBack = 2;
    private const int DaysAhead = 7;
    private static readonly TimeSpan SeasonEvery = TimeSpan.FromHours(24);

    /// <param name="today">Football's date.</param>
    /// <param name="cancellationToken">Stops between asking and writing.</param>
    public async Task<FetchedPart> RunAsync(DateOnly today, CancellationToken cancellationToken) =>
        await TakeAsync("matches", await source.FixturesAsync(today.AddDays(-DaysBack), today.AddDays(DaysAhead), cancellationToken), cancellationToken);

    /// <returns>What came of it; null where the season was answered within the last day.</returns>
    public async Task<FetchedPart?> SeasonIfDueAsync(League league, Season season, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (name, part, since) = (source.Source, source.PartOfSeason(league, season), time.GetUtcNow() - SeasonEvery);
        return await context.SourceFetches.AnyAsync(fetch => fetch.Source == name && fetch.Part == part && fetch.AnsweredAt > since, cancellationToken)
            ? null
            : await TakeAsync($"{league.Code} season", await source.SeasonAsync(league, season, cancellationToken), cancellationToken);
    }

    private async Task<FetchedPart> TakeAsync(string name, SourceAnswer<SourceFixture> answer, CancellationToken cancellationToken)
    {
        var report = await intake.TakeAsync(answer, cancellationToken);
        await health.RecordAsync(answer, cancellationToken);
        return new FetchedPart(name, answer.Outcome, answer.Reason, report);
    }
}
