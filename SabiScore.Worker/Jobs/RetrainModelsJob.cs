using Quartz;
using SabiScore.Worker.Training;

namespace SabiScore.Worker.Jobs;

/// <summary>Asks the Trainer for the whole ensemble on everything that is known.</summary>
internal sealed class RetrainModelsJob(JobFiring firing, RetrainRun run) : IJob
{
    public const string Name = "RetrainModels";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
