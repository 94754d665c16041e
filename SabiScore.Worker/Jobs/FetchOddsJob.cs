using Quartz;
using SabiScore.Worker.Odds;

namespace SabiScore.Worker.Jobs;

/// <summary>Brings the matches of the next seven days and their prices in.</summary>
internal sealed class FetchOddsJob(JobFiring firing, FetchOddsRun run) : IJob
{
    public const string Name = "FetchOdds";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
