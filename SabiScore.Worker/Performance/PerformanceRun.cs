using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Shadow;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Performance;

/// <summary>
/// Settles what is over, then counts how good stored forecasts and settled bets were: over seven days and since the start, by league and in all. A count that
/// says the same as the one before is not written again.
/// </summary>
internal sealed class PerformanceRun(
    IDbContextFactory<SabiScoreDbContext> contexts, RecordedForecasts forecasts, SettlementRun settlements, ShadowScoring shadows, MatchClock clock, TimeProvider time)
{
    private const int WeekDays = 7;

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var settled = await settlements.RunAsync(cancellationToken);
        await shadows.RunAsync(cancellationToken);
        var now = await clock.ReadAsync(cancellationToken);
        var recorded = await forecasts.ReadAsync(now, cancellationToken);
        if (recorded.Count == 0)
        {
            return JobReport.NothingToDo("None yet: no match with a stored forecast has been played.");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var bets = await SettledBetsAsync(context, cancellationToken);
        var since = DateOnly.FromDateTime(now.At.UtcDateTime).AddDays(-WeekDays);
        var rows = new List<PerformanceRow>();
        foreach (var kind in recorded.GroupBy(forecast => forecast.Kind).OrderBy(kind => kind.Key))
        {
            var (scored, placed) = (kind.ToList(), bets.FindAll(bet => bet.Kind == kind.Key));
            rows.AddRange(Rows("all", scored, placed));
            rows.AddRange(Rows("7d", scored.FindAll(forecast => forecast.Fixture.Date >= since), placed));
        }

        foreach (var row in rows)
        {
            (row.AsOf, row.CreatedAt) = (now.At, time.GetUtcNow());
        }

        var matches = recorded.DistinctBy(forecast => forecast.Fixture.Id).Count();
        return await WriteAsync(context, rows, now.At, cancellationToken) || settled > 0
            ? JobReport.Done($"{matches} settled forecasts counted, {settled} bets settled.", matches, rows.Count)
            : JobReport.NothingToDo($"{matches} settled forecasts counted: the same as before.", matches);
    }

    /// <summary>A count of the same moment of football's time is written over.</summary>
    /// <returns>Whether it says anything new.</returns>
    private static async Task<bool> WriteAsync(SabiScoreDbContext context, List<PerformanceRow> rows, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var earlier = context.Performance.Where(row => row.AsOf < asOf);
        var last = await earlier.OrderByDescending(row => row.Id).Select(row => (DateTimeOffset?)row.AsOf).FirstOrDefaultAsync(cancellationToken);
        var before = await earlier.Where(row => row.AsOf == last).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (before.Count == rows.Count && before.Zip(rows).All(pair => PerformanceCount.IsSame(pair.First, pair.Second)))
        {
            return false;
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Performance.Where(row => row.AsOf == asOf).ExecuteDeleteAsync(cancellationToken);
        context.Performance.AddRange(rows);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static Task<List<ValueBetRow>> SettledBetsAsync(SabiScoreDbContext context, CancellationToken cancellationToken) =>
        context.ValueBets.Where(bet => bet.SettledAt != null).OrderBy(bet => bet.SettledAt).ThenBy(bet => bet.Id).ToListAsync(cancellationToken);

    private static IEnumerable<PerformanceRow> Rows(string window, List<RecordedForecast> scored, List<ValueBetRow> bets)
    {
        if (scored.Count == 0)
        {
            return [];
        }

        var kind = scored[0].Kind;
        var leagues = scored.GroupBy(forecast => forecast.Fixture.League).OrderBy(league => league.Key.Index)
            .Select(league => PerformanceCount.Of(window, league.Key.Code, kind, [.. league], bets));
        return [PerformanceCount.Of(window, null, kind, scored, bets), .. leagues];
    }
}
