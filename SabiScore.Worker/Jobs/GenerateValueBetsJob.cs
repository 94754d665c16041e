using Quartz;
using SabiScore.Worker.ValueBets;

namespace SabiScore.Worker.Jobs;

/// <summary>Finds value bets among the matches of the next 24 hours.</summary>
internal sealed class GenerateValueBetsJob(JobJournal journal, ValueBetRun run) : IJob
{
    public const string Name = "GenerateValueBets";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        context.Result = await journal.RunAsync(Name, JobJournal.BySchedule, run.RunAsync, cancellationToken);
}
