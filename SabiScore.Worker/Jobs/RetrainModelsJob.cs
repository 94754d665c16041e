using Quartz;
using SabiScore.Worker.Training;

namespace SabiScore.Worker.Jobs;

/// <summary>Asks the Trainer for the whole ensemble on everything that is known.</summary>
internal sealed class RetrainModelsJob(JobJournal journal, RetrainRun run) : IJob
{
    public const string Name = "RetrainModels";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = await journal.RunAsync(Name, JobJournal.BySchedule, run.RunAsync, cancellationToken);
}
