using Quartz;
using SabiScore.Worker.Performance;

namespace SabiScore.Worker.Jobs;

/// <summary>Settles bets whose matches are over and counts how good forecasts and bets were.</summary>
internal sealed class CalculatePerformanceJob(JobJournal journal, PerformanceRun run) : IJob
{
    public const string Name = "CalculatePerformance";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = await journal.RunAsync(Name, JobJournal.BySchedule, run.RunAsync, cancellationToken);
}
