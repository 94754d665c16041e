using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SabiScore.Data.Store.Connections;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>Brings the downloads folder up to date with football-data.co.uk: old seasons once, the present one and the coming matches every time.</summary>
public sealed partial class SeasonDownload
{
    private const int AtOnce = 2;
    private const int FailuresInARow = 4;

    private readonly FootballDataCoUkClient site;
    private readonly FootballDataCoUkOptions options;
    private readonly StoreConnection store;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    internal SeasonDownload(FootballDataCoUkClient site, IOptions<FootballDataCoUkOptions> options, StoreConnection store, TimeProvider time, ILogger<SeasonDownload> logger) =>
        (this.site, this.options, this.store, this.time, this.logger) = (site, options.Value, store, time, logger);

    /// <summary>The site's address.</summary>
    public Uri Site => site.Site;

    /// <summary>Where the files are kept.</summary>
    public string Folder => Path.GetFullPath(options.Folder ?? Path.Combine(
        store.SqliteFile is { } file ? Path.GetDirectoryName(file)! : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "sabiscore"),
        "downloads"));

    /// <summary>Whether the site answers; decided within five seconds.</summary>
    public Task<SiteAnswer> AnswersAsync(CancellationToken cancellationToken) => site.AnswersAsync(cancellationToken);

    /// <summary>Fetches what is new. One bad file does not keep the others.</summary>
    /// <param name="present">The season of football's today.</param>
    /// <param name="told">Told of every file that is done, with how many are done and how many there are.</param>
    /// <param name="cancellationToken">Stops between files; what is there stays.</param>
    public async Task<DownloadReport> FetchAsync(Season present, Func<DownloadedFile, int, int, Task>? told, CancellationToken cancellationToken)
    {
        var files = SiteFile.Of(present, options.Seasons);
        var book = await DownloadBook.OpenAsync(Folder, cancellationToken);
        var (ended, failures, peace) = (new ConcurrentDictionary<string, DownloadedFile>(), 0, (string?)null);
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (file, token) =>
        {
            var known = book.Find(file.Name);
            var done = new DownloadedFile(file.Name, DownloadOutcome.Kept);
            if (known is null || !file.IsFinal(present, known.FetchedAt))
            {
                var leave = Volatile.Read(ref peace) ?? (Volatile.Read(ref failures) >= FailuresInARow ? $"the site failed {FailuresInARow} times in a row" : null);
                var answer = leave is null ? await site.GetAsync(file.Path, known, token) : new FileAnswer(DownloadOutcome.LeftOut) { Reason = leave };
                done = await KeepAsync(book, file, answer, known, token);
                Volatile.Write(ref peace, answer.AsksForPeace ? answer.Reason : peace);
                Interlocked.Exchange(ref failures, answer.Outcome == DownloadOutcome.Failed ? failures + 1 : leave is null ? 0 : failures);
            }

            ended[file.Name] = done;
            Log(done);
            await (told?.Invoke(done, ended.Count, files.Count) ?? Task.CompletedTask);
        });
        return new DownloadReport(book.Folder, [.. files.Select(file => ended[file.Name])]);
    }

    private async Task<DownloadedFile> KeepAsync(DownloadBook book, SiteFile file, FileAnswer answer, FileStamp? known, CancellationToken cancellationToken)
    {
        if (answer.Outcome == DownloadOutcome.Fetched)
        {
            if (FileCheck.Refusal(answer.Content) is { } refusal)
            {
                return new DownloadedFile(file.Name, DownloadOutcome.Refused, refusal);
            }

            await book.KeepAsync(file.Name, answer.Content, new FileStamp(answer.Tag, answer.LastModified, time.GetUtcNow()), cancellationToken);
        }
        else if (answer.Outcome == DownloadOutcome.Unchanged && known is not null)
        {
            book.Keep(file.Name, known with { FetchedAt = time.GetUtcNow() });
        }

        return new DownloadedFile(file.Name, answer.Outcome, answer.Reason);
    }

    private void Log(DownloadedFile file)
    {
        switch (file.Outcome)
        {
            case DownloadOutcome.Refused or DownloadOutcome.Failed:
                LogBad(Site, file);
                break;
            case DownloadOutcome.Fetched or DownloadOutcome.NotThere:
                LogDone(Site, file);
                break;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Site} {File}")]
    private partial void LogDone(Uri site, DownloadedFile file);

    [LoggerMessage(LogLevel.Warning, "{Site} {File}; the file that was there stays, the others go on")]
    private partial void LogBad(Uri site, DownloadedFile file);
}
