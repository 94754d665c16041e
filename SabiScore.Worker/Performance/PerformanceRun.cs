using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Shadow;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Performance;

/// <summary>Settles what is over, then counts how good stored forecasts and settled bets were: over seven days and since the start, by league and in all.</summary>
internal sealed class PerformanceRun(
    IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches, SettlementRun settlements, ShadowScoring shadows, MatchClock clock, TimeProvider time)
{
    private const int WeekDays = 7;

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var settled = await settlements.RunAsync(cancellationToken);
        await shadows.RunAsync(cancellationToken);
        var asOf = await clock.NowAsync(cancellationToken);
        var today = DateOnly.FromDateTime(asOf.UtcDateTime);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var forecasts = await LastForecastsAsync(context, asOf, cancellationToken);
        if (forecasts.Count == 0)
        {
            return JobReport.NothingToDo("None yet: no match with a stored forecast has been played.");
        }

        var played = await matches.PlayedAsync([.. forecasts.Values.SelectMany(kind => kind.Keys).Distinct()], cancellationToken);
        var bets = await SettledBetsAsync(context, cancellationToken);
        var rows = new List<PerformanceRow>();
        foreach (var (kind, made) in forecasts.OrderBy(kind => kind.Key))
        {
            var (scored, placed) = (played.Where(match => made.ContainsKey(match.Fixture.Id)).ToList(), bets.FindAll(bet => bet.Kind == kind));
            rows.AddRange(Rows("all", kind, scored, made, placed));
            rows.AddRange(Rows("7d", kind, scored.FindAll(match => match.Fixture.Date >= today.AddDays(-WeekDays)), made, placed));
        }

        foreach (var row in rows)
        {
            (row.AsOf, row.CreatedAt) = (asOf, time.GetUtcNow());
        }

        await WriteAsync(context, rows, asOf, cancellationToken);
        return JobReport.Done($"{played.Count} settled forecasts counted, {settled} bets settled.", played.Count, rows.Count);
    }

    /// <summary>A count of the same moment of football's time is written over.</summary>
    private static async Task WriteAsync(SabiScoreDbContext context, List<PerformanceRow> rows, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Performance.Where(row => row.AsOf == asOf).ExecuteDeleteAsync(cancellationToken);
        context.Performance.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Of every played match and each kind of data the last forecast before kick-off; the kinds never mix.</summary>
    private static async Task<Dictionary<DataKind, Dictionary<FixtureId, ProbabilityTriple>>> LastForecastsAsync(
        SabiScoreDbContext context, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var made = await context.Published()
            .Join(
                context.Fixtures.Where(Known.Result(asOf)),
                forecast => forecast.FixtureId,
                fixture => fixture.Id,
                (forecast, fixture) => new { forecast.Id, forecast.FixtureId, forecast.Kind, forecast.AsOf, forecast.Home, forecast.Draw, forecast.Away, fixture.KickoffAt })
            .Where(forecast => forecast.AsOf < forecast.KickoffAt)
            .ToListAsync(cancellationToken);
        return made.GroupBy(forecast => forecast.Kind).ToDictionary(kind => kind.Key, kind => kind.GroupBy(forecast => forecast.FixtureId).ToDictionary(
            match => new FixtureId(match.Key),
            match => match.OrderBy(forecast => forecast.AsOf).ThenBy(forecast => forecast.Id).Last() is var last
                ? ProbabilityTriple.Normalise(last.Home, last.Draw, last.Away)
                : default));
    }

    private static Task<List<ValueBetRow>> SettledBetsAsync(SabiScoreDbContext context, CancellationToken cancellationToken) =>
        context.ValueBets.Where(bet => bet.SettledAt != null).OrderBy(bet => bet.SettledAt).ThenBy(bet => bet.Id).ToListAsync(cancellationToken);

    private static IEnumerable<PerformanceRow> Rows(
        string window,
        DataKind kind,
        List<PlayedMatch> played,
        Dictionary<FixtureId, ProbabilityTriple> forecasts,
        List<ValueBetRow> bets)
    {
        if (played.Count == 0)
        {
            return [];
        }

        var leagues = played.GroupBy(match => match.Fixture.League).OrderBy(league => league.Key.Index)
            .Select(league => PerformanceCount.Of(window, league.Key.Code, kind, [.. league], forecasts, bets));
        return [PerformanceCount.Of(window, null, kind, played, forecasts, bets), .. leagues];
    }
}
