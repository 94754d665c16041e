using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Sources;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>Stores what a source has, league season by league season; its clubs are stored before.</summary>
internal sealed class MatchSetWriter(IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, TimeProvider time, ILogger logger)
{
    private const int SeasonsAtOnce = 2;

    public async Task<SeasonResult> WriteAsync(string source, MatchSet set, DataKind kind, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var writer = new SeasonWriter(factory, time, logger);
        var total = set.Matches.Select(match => match.Fixture).Concat(set.Upcoming.Select(match => match.Fixture)).DistinctBy(fixture => (fixture.League, fixture.Season)).Count();
        var (done, result) = (0, SeasonResult.Nothing);
        // One season is made ready while another is written; SQLite has one writer at a time.
        using var writing = new SemaphoreSlim(connection.Provider == StoreProvider.Sqlite ? 1 : SeasonsAtOnce);
        await Parallel.ForEachAsync(
            SeasonBatch.Of(set, kind),
            new ParallelOptions { MaxDegreeOfParallelism = SeasonsAtOnce, CancellationToken = cancellationToken },
            async (season, stopping) =>
            {
                var batch = season();
                await writing.WaitAsync(stopping);
                try
                {
                    var stored = await writer.WriteAsync(source, batch, stopping);
                    lock (writer)
                    {
                        result = result.Plus(stored);
                        progress?.Report(new ImportProgress("storing", ++done, total, $"{batch.League.Code} {batch.Season}"));
                    }
                }
                finally
                {
                    writing.Release();
                }
            });
        return result;
    }
}
