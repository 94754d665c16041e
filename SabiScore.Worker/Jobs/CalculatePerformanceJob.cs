using Quartz;
using SabiScore.Worker.Performance;

namespace SabiScore.Worker.Jobs;

/// <summary>Settles bets whose matches are over and counts how good forecasts and bets were.</summary>
internal sealed class CalculatePerformanceJob(JobFiring firing, PerformanceRun run) : IJob
{
    public const string Name = "CalculatePerformance";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
