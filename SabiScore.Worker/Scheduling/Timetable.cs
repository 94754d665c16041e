using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>Puts jobs and their schedules into the store. What stands there already as it should is left alone, with its next firing and whatever it missed; paused jobs are paused.</summary>
internal static class Timetable
{
    public static async Task DeclareAsync(IScheduler scheduler, JobOptions options, JobPauses pauses, TimeProvider time, CancellationToken cancellationToken)
    {
        foreach (var job in JobCatalog.All)
        {
            await scheduler.AddJob(Detail(job), AddJobOptions.Replacing, cancellationToken);
            var wanted = Trigger(job, job.Cron(options), time);
            if (await scheduler.ScheduleTrigger(wanted, TriggerConflict.Keep, cancellationToken) is var _
                && await scheduler.GetTrigger(wanted.Key, cancellationToken) is ICronTrigger stored && !IsSame(stored, (ICronTrigger)wanted))
            {
                await scheduler.RescheduleJob(wanted.Key, wanted, cancellationToken);
            }

            await TriggerPause.ApplyAsync(scheduler, job, pauses, cancellationToken);
        }

        // A trigger that failed for a reason of its time fires again.
        await scheduler.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.AnyGroup(), cancellationToken);
    }

    /// <summary>Never beside itself, in the whole cluster; stays without its schedule, so that it can be run by hand.</summary>
    private static IJobDetail Detail(JobDefinition job) => JobBuilder.Create()
        .OfType(job.Type)
        .WithIdentity(job.Key)
        .WithDescription(job.Summary)
        .StoreDurably()
        .DisallowConcurrentExecution()
        .RequestRecovery(job.Recovers)
        .Build();

    private static ITrigger Trigger(JobDefinition job, string cron, TimeProvider time) => TriggerBuilder.Create(time)
        .WithIdentity(job.Name)
        .ForJob(job.Key)
        .WithSchedule(CronScheduleBuilder.Create(cron).InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(job.Misfire))
        .Build();

    private static bool IsSame(ICronTrigger one, ICronTrigger other) =>
        one.CronExpressionString == other.CronExpressionString && one.MisfireInstruction == other.MisfireInstruction && one.JobKey.Equals(other.JobKey);
}
