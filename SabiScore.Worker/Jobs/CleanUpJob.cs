using Quartz;
using SabiScore.Worker.CleanUp;

namespace SabiScore.Worker.Jobs;

/// <summary>Rolls up and removes what is old.</summary>
internal sealed class CleanUpJob(JobFiring firing, CleanUpRun run) : IJob
{
    public const string Name = "CleanUp";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
