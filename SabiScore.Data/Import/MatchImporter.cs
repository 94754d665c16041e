using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Locking;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>
/// Brings match files into the store. Running it again changes nothing; it may be killed at any moment and run again, which ends the same;
/// two at once wait for each other. The store must be migrated. Before the first real matches a simulated world makes way.
/// </summary>
public sealed partial class MatchImporter(
    IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, TimeProvider time, ILogger<MatchImporter> logger)
{
    /// <summary>The source's name in the store.</summary>
    public const string Source = "football-data.co.uk";

    private const int LoggedProblems = 100;
    private const int SeasonsAtOnce = 2;

    /// <summary>Imports the files.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told of every file read and every league season stored.</param>
    /// <param name="cancellationToken">Stops between two league seasons; what is stored stays.</param>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="FileNotFoundException">The file of club facts does not exist.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var startedAt = time.GetTimestamp();
        await using var alone = await new StoreLocks(connection, factory, time).TakeAsync(StoreLock.Import, cancellationToken);
        var clubs = new ClubBook(factory, time);
        var known = await clubs.KnownAsync(Source, request.Kind, cancellationToken);
        var set = SeasonFiles.Read(request.MatchFolder, request.UnderstatFolder, known, Reading(request, progress), cancellationToken);
        LogRead(set.Files.Count, set.Matches.Count, set.Upcoming.Count, set.Problems.Count);
        LogProblems(set);

        if (request.Kind != DataKind.Simulated && set.Matches.Count + set.Upcoming.Count > 0)
        {
            await new SimulatedWorld(factory, time, logger).RemoveAsync(cancellationToken);
        }

        var newClubs = set.Clubs.Where(club => club.IsNew).ToList();
        await clubs.AddAsync(newClubs, request.Kind, cancellationToken);
        var result = await StoreAsync(set, request, progress, cancellationToken);
        var facts = request.ClubFactsFile is { } file ? await new ClubFactImport(factory, time).RunAsync(file, cancellationToken) : ClubFactResult.None;
        var all = set with { Problems = [.. set.Problems, .. facts.Problems] };
        await clubs.KeepUnresolvedAsync(Source, set.UnresolvedNames, request.Kind, cancellationToken);
        await new ImportJournal(factory, time).KeepAsync(Source, all, cancellationToken);

        var report = new ImportReport
        {
            Files = set.Files.Count,
            Matches = set.Matches.Count,
            Upcoming = set.Upcoming.Count,
            Added = result.Added,
            Updated = result.Updated,
            PricesAdded = result.PricesAdded,
            Corrections = result.Corrections,
            NewClubs = newClubs,
            ClubFacts = facts.Changed,
            Problems = all.Problems,
            UnresolvedNames = set.UnresolvedNames,
            Duration = time.GetElapsedTime(startedAt),
        };
        LogReport(report);
        return report;
    }

    private static Relay? Reading(ImportRequest request, IProgress<ImportProgress>? progress)
    {
        if (progress is null)
        {
            return null;
        }

        var (done, total) = (0, Directory.GetFiles(request.MatchFolder, "*.csv").Length);
        return new Relay(file => progress.Report(new ImportProgress("reading", Interlocked.Increment(ref done), total, file)));
    }

    private async Task<SeasonResult> StoreAsync(MatchSet set, ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var writer = new SeasonWriter(factory, time, logger);
        var total = set.Matches.Select(match => match.Fixture).Concat(set.Upcoming.Select(match => match.Fixture)).DistinctBy(fixture => (fixture.League, fixture.Season)).Count();
        var (done, result) = (0, SeasonResult.Nothing);
        // One season is made ready while another is written; SQLite has one writer at a time.
        using var writing = new SemaphoreSlim(connection.Provider == StoreProvider.Sqlite ? 1 : SeasonsAtOnce);
        await Parallel.ForEachAsync(
            SeasonBatch.Of(set, request.Kind),
            new ParallelOptions { MaxDegreeOfParallelism = SeasonsAtOnce, CancellationToken = cancellationToken },
            async (season, stopping) =>
            {
                var batch = season();
                await writing.WaitAsync(stopping);
                try
                {
                    var stored = await writer.WriteAsync(Source, batch, stopping);
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

    private void LogProblems(MatchSet set)
    {
        foreach (var problem in set.Problems.Take(LoggedProblems))
        {
            LogProblem(problem.Kind, problem);
        }

        if (set.Problems.Count > LoggedProblems)
        {
            LogMoreProblems(set.Problems.Count - LoggedProblems);
        }
    }

    [LoggerMessage(LogLevel.Information, "Read {Files} files: {Matches} played and {Upcoming} coming matches, {Problems} problems")]
    private partial void LogRead(int files, int matches, int upcoming, int problems);

    [LoggerMessage(LogLevel.Warning, "{Kind}: {Problem}")]
    private partial void LogProblem(ImportProblemKind kind, ImportProblem problem);

    [LoggerMessage(LogLevel.Warning, "{Problems} more problems, see the table import_problems")]
    private partial void LogMoreProblems(int problems);

    [LoggerMessage(LogLevel.Information, "{Report}")]
    private partial void LogReport(ImportReport report);

    /// <summary>Reports at once, on the caller's thread, and so in order with what is done.</summary>
    private sealed class Relay(Action<string> report) : IProgress<string>
    {
        public void Report(string value) => report(value);
    }
}
