using Quartz;
using SabiScore.Worker.Training;

namespace SabiScore.Worker.Jobs;

/// <summary>Has the Trainer fit each league's live calibration to what has ended.</summary>
internal sealed class CalibrateModelsJob(JobFiring firing, CalibrateRun run) : IJob
{
    public const string Name = "CalibrateModels";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        firing.RunAsync(context, run.RunAsync, cancellationToken);
}
