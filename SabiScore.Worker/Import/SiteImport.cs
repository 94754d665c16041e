using SabiScore.Data.Clock;
using SabiScore.Data.Sources.FootballDataCoUk.Download;
using SabiScore.Domain.Football;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Downloads what football-data.co.uk has, then imports it as any folder.</summary>
internal sealed class SiteImport(SeasonDownload download, FolderImport folder, MatchClock clock)
{
    public Uri Address => download.Site;

    public Task<SiteAnswer> AnswersAsync(CancellationToken cancellationToken) => download.AnswersAsync(cancellationToken);

    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var present = Season.Of(await clock.TodayAsync(cancellationToken));
        var fetched = await download.FetchAsync(
            present, (file, done, total) => run.ReportAsync($"Download {done} of {total}: {file}", (double)done / (2 * total)), cancellationToken);
        var report = await folder.RunAsync(fetched.Folder, cancellationToken);
        var told = report with { Message = $"Files: {fetched}. {report.Message}" };
        return fetched.IsComplete || told.Outcome == JobOutcome.Failed ? told : told with { Outcome = JobOutcome.PartlyDone };
    }
}
