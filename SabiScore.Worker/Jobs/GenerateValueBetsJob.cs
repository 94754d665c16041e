using Quartz;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Jobs;

/// <summary>Finds value bets among the matches of the next 24 hours.</summary>
internal sealed class GenerateValueBetsJob(JobFiring firing, ValueBetRun run) : IJob
{
    public const string Name = "GenerateValueBets";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
