using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.FootballDataCoUk.Download;
using SabiScore.Data.Sources.Health;
using SabiScore.Domain.Football;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Downloads what football-data.co.uk has, then imports it as any folder.</summary>
internal sealed class SiteImport(SeasonDownload download, FolderImport folder, SourceHealthBook health, MatchClock clock)
{
    public Uri Address => download.Site;

    public Task<SiteAnswer> AnswersAsync(CancellationToken cancellationToken) => download.AnswersAsync(cancellationToken);

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var present = Season.Of(await clock.TodayAsync(cancellationToken));
        var fetched = await download.FetchAsync(
            present, (file, done, total) => run.ReportAsync($"Download {done} of {total}: {file}", (double)done / (2 * total)), cancellationToken);
        await TellAsync(fetched, cancellationToken);
        var report = await folder.RunAsync(fetched.Folder, cancellationToken);
        var told = report with { Message = $"Files: {fetched}. {report.Message}" };
        return fetched.IsComplete || told.Outcome == JobOutcome.Failed ? told : told with { Outcome = JobOutcome.PartlyDone };
    }

    private async Task TellAsync(DownloadReport fetched, CancellationToken cancellationToken)
    {
        var answered = fetched.Files.Where(file => file.Outcome is DownloadOutcome.Fetched or DownloadOutcome.Unchanged or DownloadOutcome.NotThere).ToList();
        var bad = fetched.Files.Where(file => file.Outcome is DownloadOutcome.Failed or DownloadOutcome.Refused or DownloadOutcome.LeftOut).ToList();
        var outcome = answered.Count == 0 && bad.Count > 0 ? FetchOutcome.Failed
            : answered.Exists(file => file.Outcome == DownloadOutcome.Fetched) ? FetchOutcome.Fetched
            : FetchOutcome.Unchanged;
        await health.RecordAsync(MatchImporter.Source, "files", outcome, answered.Count, bad.Count, bad.FirstOrDefault()?.ToString(), cancellationToken);
    }
}
