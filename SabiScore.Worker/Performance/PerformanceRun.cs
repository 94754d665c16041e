using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Performance;

/// <summary>Settles what is over, then counts how good stored forecasts and settled bets were: over seven days and since the start, by league and in all.</summary>
internal sealed class PerformanceRun(
    IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, SettlementRun settlements, MatchClock clock, TimeProvider time)
{
    private const int WeekDays = 7;

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var settled = await settlements.RunAsync(cancellationToken);
        var asOf = await clock.NowAsync(cancellationToken);
        var today = DateOnly.FromDateTime(asOf.UtcDateTime);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var kind = await matches.KindAsync(cancellationToken);
        var forecasts = await LastForecastsAsync(context, kind, today, cancellationToken);
        if (forecasts.Count == 0)
        {
            return JobReport.NothingToDo("None yet: no match with a stored forecast has been played.");
        }

        var played = await matches.PlayedAsync([.. forecasts.Keys], cancellationToken);
        var bets = await SettledBetsAsync(context, kind, cancellationToken);
        var rows = Rows("all", played, forecasts, bets, kind).Concat(Rows("7d", [.. played.Where(match => match.Fixture.Date >= today.AddDays(-WeekDays))], forecasts, bets, kind)).ToList();
        foreach (var row in rows)
        {
            (row.AsOf, row.CreatedAt) = (asOf, time.GetUtcNow());
        }

        context.Performance.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        return JobReport.Done($"{played.Count} settled forecasts counted, {settled} bets settled.", forecasts.Count, rows.Count);
    }

    /// <summary>Of every played match the last forecast before kick-off; matches of one kind are scored: a database has one.</summary>
    private static async Task<Dictionary<FixtureId, ProbabilityTriple>> LastForecastsAsync(SabiScoreDbContext context, DataKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        var made = await context.Forecasts
            .Where(forecast => forecast.Kind == kind)
            .Join(
                context.Fixtures.Where(fixture => fixture.Date < today && fixture.HomeGoals != null && fixture.AwayGoals != null),
                forecast => forecast.FixtureId,
                fixture => fixture.Id,
                (forecast, fixture) => new { forecast.Id, forecast.FixtureId, forecast.AsOf, forecast.Home, forecast.Draw, forecast.Away, fixture.KickoffAt })
            .Where(forecast => forecast.AsOf < forecast.KickoffAt)
            .ToListAsync(cancellationToken);
        return made.GroupBy(forecast => forecast.FixtureId).ToDictionary(
            match => new FixtureId(match.Key),
            match => match.OrderBy(forecast => forecast.AsOf).ThenBy(forecast => forecast.Id).Last() is var last
                ? ProbabilityTriple.Normalise(last.Home, last.Draw, last.Away)
                : default);
    }

    private static Task<List<ValueBetRow>> SettledBetsAsync(SabiScoreDbContext context, DataKind kind, CancellationToken cancellationToken) =>
        context.ValueBets.Where(bet => bet.SettledAt != null && bet.Kind == kind).OrderBy(bet => bet.SettledAt).ThenBy(bet => bet.Id).ToListAsync(cancellationToken);

    private static IEnumerable<PerformanceRow> Rows(
        string window, IReadOnlyList<PlayedMatch> played, Dictionary<FixtureId, ProbabilityTriple> forecasts, List<ValueBetRow> bets, DataKind kind)
    {
        if (played.Count == 0)
        {
            return [];
        }

        var leagues = played.GroupBy(match => match.Fixture.League).OrderBy(league => league.Key.Index)
            .Select(league => PerformanceCount.Of(window, league.Key.Code, [.. league], forecasts, bets, kind));
        return [PerformanceCount.Of(window, null, played, forecasts, bets, kind), .. leagues];
    }
}
