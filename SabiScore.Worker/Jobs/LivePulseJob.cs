using Quartz;
using SabiScore.Worker.Live;

namespace SabiScore.Worker.Jobs;

/// <summary>Follows the matches that are on. A firing with nothing to follow is counted and leaves no run behind: there are 8,640 a day.</summary>
internal sealed class LivePulseJob(JobFiring firing, LivePulseRun run, LivePulseWatch watch, JobMetrics metrics, TimeProvider time) : IJob
{
    public const string Name = "LivePulse";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var startedAt = time.GetTimestamp();
        if (context.MergedJobDataMap.ContainsKey(JobFiring.RunId) || await watch.IsDueAsync(cancellationToken))
        {
            await firing.RunAsync(context, run.RunAsync, cancellationToken);
        }
        else
        {
            metrics.Ended(Name, JobOutcome.NothingToDo, time.GetElapsedTime(startedAt));
        }
    }
}
