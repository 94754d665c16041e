using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>Makes a job's schedule in Quartz's store what our table of pauses says. Our table is the truth: in memory Quartz forgets.</summary>
internal static class TriggerPause
{
    /// <summary>Looked at again afterwards: another worker may have changed the table meanwhile.</summary>
    public static async Task ApplyAsync(IScheduler scheduler, JobDefinition job, JobPauses pauses, CancellationToken cancellationToken)
    {
        bool wanted;
        do
        {
            wanted = await pauses.IsPausedAsync(job.Name, cancellationToken);
            await ApplyAsync(scheduler, new TriggerKey(job.Name), wanted, cancellationToken);
        }
        while (await pauses.IsPausedAsync(job.Name, cancellationToken) != wanted);
    }

    private static async Task ApplyAsync(IScheduler scheduler, TriggerKey trigger, bool isPaused, CancellationToken cancellationToken)
    {
        if (isPaused)
        {
            await scheduler.PauseTrigger(trigger, cancellationToken);
        }
        else if (await scheduler.GetTriggerState(trigger, cancellationToken) == TriggerState.Paused)
        {
            await scheduler.ResumeTrigger(trigger, cancellationToken);
        }
    }
}
