using Quartz;
using SabiScore.Worker.Standings;

namespace SabiScore.Worker.Jobs;

/// <summary>Brings results and tables of all leagues up to date, and compares the providers' with ours.</summary>
internal sealed class RefreshStandingsJob(JobFiring firing, RefreshStandingsRun run) : IJob
{
    public const string Name = "RefreshStandings";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
