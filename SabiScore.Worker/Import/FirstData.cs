using Microsoft.Extensions.Options;
using SabiScore.Data.Import;
using SabiScore.Worker.Jobs;

namespace SabiScore.Worker.Import;

/// <summary>Decides at start where matches come from, says so in one line, and has them brought in.</summary>
internal sealed partial class FirstData(
    FolderImport folder, SiteImport site, DemoImport demo, SimulatedWorld world, IOptions<ImportOptions> options, ILogger<FirstData> logger)
{
    public async Task<JobReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (options.Value.Source == ImportSource.Demo)
        {
            return await OnlyDemoAsync(run, cancellationToken);
        }

        if (options.Value.Folder is { Length: > 0 } files)
        {
            LogFolder(files);
            return await folder.RunAsync(files, cancellationToken);
        }

        if (options.Value.Source == ImportSource.None)
        {
            LogNone();
            return JobReport.NothingToDo("No folder is configured (Import:Folder), and nothing else is asked (Import:Source=None).");
        }

        return await AskSiteAsync(run, cancellationToken);
    }

    private async Task<JobReport> AskSiteAsync(JobRun run, CancellationToken cancellationToken)
    {
        var holdsReal = await world.HoldsRealAsync(cancellationToken);
        var answer = await site.AnswersAsync(cancellationToken);
        if (!answer.Answers && holdsReal)
        {
            LogStored(site.Address, answer.Reason);
            return JobReport.NothingToDo($"The stored matches stay as they are: {site.Address} cannot be asked ({answer.Reason}).");
        }

        if (answer.Answers)
        {
            LogSite(site.Address, holdsReal ? "what is stored is brought up to date" : "its files are downloaded");
            var report = await site.RunAsync(run, cancellationToken);
            if (holdsReal || await world.HoldsRealAsync(cancellationToken))
            {
                return report;
            }

            LogSiteEmpty(site.Address, report.Message);
        }
        else
        {
            LogDemo(site.Address, answer.Reason);
        }

        return await demo.RunAsync(run, cancellationToken);
    }

    private async Task<JobReport> OnlyDemoAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (await world.HoldsRealAsync(cancellationToken))
        {
            return JobReport.Failed("The database holds real matches; the Demo league is only written where there are none. Give it a folder or database of its own.");
        }

        LogDemoAsConfigured();
        return await demo.RunAsync(run, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from the folder {Folder}, as configured")]
    private partial void LogFolder(string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from the database alone, as configured")]
    private partial void LogNone();

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from the database as they are: {Site} cannot be asked ({Reason})")]
    private partial void LogStored(Uri site, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from {Site}, which answers: {What}")]
    private partial void LogSite(Uri site, string what);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Matches come from the Demo league, all simulated: {Site} answered but gave no matches ({Report})")]
    private partial void LogSiteEmpty(Uri site, string report);

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from the Demo league, all simulated: no folder is configured, none are stored, and {Site} cannot be asked ({Reason})")]
    private partial void LogDemo(Uri site, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Matches come from the Demo league, all simulated, as configured")]
    private partial void LogDemoAsConfigured();
}
