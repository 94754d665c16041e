using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Sources.Demo;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>
/// Writes the Demo league into a store without real matches: six past seasons, the present one and the next. A world that is there is lengthened when its last
/// season has come. May be killed at any moment and run again; two at once wait for each other.
/// </summary>
public sealed partial class DemoImporter(
    IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, SimulatedWorld simulated, TimeProvider time, ILogger<DemoImporter> logger)
{
    /// <summary>Writes what is missing.</summary>
    /// <param name="today">Football's date.</param>
    /// <param name="progress">Told of every league season stored.</param>
    /// <param name="cancellationToken">Stops between two league seasons; what is stored stays.</param>
    /// <exception cref="InvalidOperationException">The store holds real matches.</exception>
    public async Task<DemoReport> ImportAsync(DateOnly today, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        await using var alone = await new StoreLocks(connection, factory, time).TakeAsync(StoreLock.Import, cancellationToken);
        if (await simulated.HoldsRealAsync(cancellationToken))
        {
            throw new InvalidOperationException("The database holds real matches; the Demo league is only written where there are none.");
        }

        var (stored, first) = await StoredAsync(cancellationToken);
        var last = new Season(Season.Of(today).StartYear + 1);
        first ??= new Season(last.StartYear - 1 - DemoWorld.PastSeasons);
        if (Missing(stored, first.Value, last) == 0)
        {
            return new DemoReport(0, 0, first.Value, last, time.GetElapsedTime(startedAt));
        }

        var set = DemoWorld.Create(first.Value, last, cancellationToken: cancellationToken);
        var clubs = new ClubBook(factory, time);
        var known = (await clubs.KnownAsync(DemoWorld.Source, DataKind.Simulated, cancellationToken)).Select(club => club.Id).ToHashSet();
        await clubs.AddAsync([.. set.Clubs.Where(club => !known.Contains(club.Id))], DataKind.Simulated, cancellationToken);
        var result = await new MatchSetWriter(factory, connection, time, logger).WriteAsync(DemoWorld.Source, set, DataKind.Simulated, progress, cancellationToken);
        var report = new DemoReport(result.Added, result.PricesAdded, first.Value, last, time.GetElapsedTime(startedAt));
        LogReport(report);
        return report;
    }

    private static int Missing(HashSet<(string League, int Season)> stored, Season first, Season last) =>
        League.All.Sum(league => Enumerable.Range(first.StartYear, Math.Max(0, last.StartYear - first.StartYear + 1)).Count(year => !stored.Contains((league.Code, year))));

    private async Task<(HashSet<(string League, int Season)> Stored, Season? First)> StoredAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var seasons = await context.ImportSeasons.Where(row => row.Source == DemoWorld.Source)
            .Select(row => new { row.LeagueCode, row.SeasonStart }).ToListAsync(cancellationToken);
        return (seasons.Select(row => (row.LeagueCode, row.SeasonStart)).ToHashSet(), seasons.Count == 0 ? null : new Season(seasons.Min(row => row.SeasonStart)));
    }

    [LoggerMessage(LogLevel.Information, "{Report}")]
    private partial void LogReport(DemoReport report);
}
