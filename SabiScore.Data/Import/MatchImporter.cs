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
    IDbContextFactory<SabiScoreDbContext> factory, StoreConnection connection, ImportMetrics metrics, TimeProvider time, ILogger<MatchImporter> logger)
{
    /// <summary>The source's name in the store.</summary>
    public const string Source = "football-data.co.uk";

    private const int LoggedProblems = 100;

    /// <summary>Imports the files.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told of every file read and every league season stored.</param>
    /// <param name="cancellationToken">Stops between two league seasons; what is stored stays.</param>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    /// <exception cref="FileNotFoundException">The file of club facts does not exist.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = ImportMetrics.Activities.StartActivity("import");
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
        var result = await new MatchSetWriter(factory, connection, time, logger).WriteAsync(Source, set, request.Kind, progress, cancellationToken);
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
        metrics.Ended(report);
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
