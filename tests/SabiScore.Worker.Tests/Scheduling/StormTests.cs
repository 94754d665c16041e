using Microsoft.Extensions.Options;
using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.Scheduling;

/// <summary>A machine that was asleep, by Quartz's own scheduler.</summary>
public sealed class StormTests
{
    private static readonly DateTimeOffset Woken = JobBench.Start + TimeSpan.FromHours(6);

    [Fact]
    public async Task Asleep_ForSixHours_EachJobMakesUpForOneFiringAtMost_ThenGoesOn()
    {
        // One that fires every ten seconds would stand between all others; the workers that are put to sleep fire every second.
        await using var bench = await JobBench.StartAsync(null, ("Jobs:LivePulse", "0 0 0 1 1 ? 2099"));
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        await quartz.Scheduler.Start(JobBench.Token);
        var options = bench.Get<IOptions<JobOptions>>().Value;
        // The scheduler is at work before the machine falls asleep.
        await MoveAsync(new DateTimeOffset(2026, 3, 28, 0, 3, 0, TimeSpan.Zero), ["CalibrateModels"]);

        bench.Time.SetUtcNow(Woken);

        var madeUp = JobCatalog.All.Where(job => job.Misfire == CronTriggerMisfireInstruction.FireAndProceed && Due(job, JobBench.Start, Woken).Any()).Select(job => job.Name).Order().ToList();
        await ExpectAsync(madeUp);
        // From here on every firing is one of the schedule, in its time; one too many would stand between them.
        foreach (var time in JobCatalog.All.SelectMany(job => Due(job, Woken, Woken.AddMinutes(20))).Distinct().Order().ToList())
        {
            await MoveAsync(time, [.. JobCatalog.All.Where(job => Due(job, time.AddSeconds(-1), time).Any()).Select(job => job.Name).Order()]);
        }

        Assert.False(quartz.HasFired, "Nothing fired that was not due.");

        IEnumerable<DateTimeOffset> Due(JobDefinition job, DateTimeOffset after, DateTimeOffset until) =>
            Firings.After(CronExpression.Parse(job.Cron(options)), after).TakeWhile(time => time <= until);

        async Task MoveAsync(DateTimeOffset time, List<string> expected)
        {
            bench.Time.SetUtcNow(time);
            await ExpectAsync(expected);
        }

        async Task ExpectAsync(List<string> expected)
        {
            var fired = new List<string>();
            foreach (var _ in expected)
            {
                fired.Add((await quartz.FiredAsync()).Job);
            }

            Assert.Equal(expected, fired.Order());
        }
    }
}
