using SabiScore.Data.Clock;
using SabiScore.Data.Import;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Writes the Demo league as of football's today.</summary>
internal sealed class DemoImport(DemoImporter importer, MatchClock clock)
{
    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        await run.ReportAsync("Making the Demo league", 0);
        var report = await importer.ImportAsync(await clock.TodayAsync(cancellationToken), null, cancellationToken);
        return report.Added == 0 ? JobReport.NothingToDo(report.ToString()) : JobReport.Done(report.ToString(), report.Added, report.Added);
    }
}
