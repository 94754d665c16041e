using Quartz;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;
using SabiScore.Worker.Scheduling;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.Scheduling;

/// <summary>Pauses where Quartz itself forgets them: in memory.</summary>
public sealed class PauseControlTests
{
    private static readonly TriggerKey FetchOdds = new("FetchOdds");

    [Fact]
    public async Task Pause_HoldsOverARestart_UntilResumed()
    {
        await using var bench = await JobBench.StartAsync();
        await using (var first = await SchedulerBench.DeclareAsync(bench))
        {
            Assert.Equal(ControlOutcome.Accepted, (await bench.Get<PauseControl>().PauseAsync("FetchOdds", "Ada", "quota", JobBench.Token)).Outcome);
            Assert.Equal(ControlOutcome.Accepted, (await bench.Get<PauseControl>().PauseAsync("FetchOdds", "Bob", null, JobBench.Token)).Outcome);
            Assert.Equal(TriggerState.Paused, await first.Scheduler.GetTriggerState(FetchOdds, JobBench.Token));
        }

        await using var second = await SchedulerBench.DeclareAsync(bench);
        Assert.Equal(TriggerState.Paused, await second.Scheduler.GetTriggerState(FetchOdds, JobBench.Token));
        var status = (await bench.Get<JobListing>().ListAsync(JobBench.Token)).Single(job => job.Job.Name == "FetchOdds");
        Assert.Equal(("Ada", "quota", JobBench.Start, null), (status.Pause!.By, status.Pause.Reason, status.Pause.At, status.NextFireAt));

        await bench.Get<PauseControl>().ResumeAsync("FetchOdds", "Ada", JobBench.Token);
        Assert.Equal(TriggerState.Normal, await second.Scheduler.GetTriggerState(FetchOdds, JobBench.Token));
        Assert.Empty(await bench.Get<JobPauses>().ListAsync(JobBench.Token));
    }

    [Fact]
    public async Task Paused_DoesNotFire_RunsByHand_AndMakesUpForOneFiringWhenResumed()
    {
        await using var bench = await JobBench.StartAsync(null, [.. JobCatalog.All.Select(job => ($"Jobs:{job.Name}", job.Name == "GenerateValueBets" ? "0 5 * * * ?" : "0 0 0 1 1 ? 2099"))]);
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        await quartz.Scheduler.Start(JobBench.Token);
        await bench.Get<PauseControl>().PauseAsync("", "Ada", null, JobBench.Token);

        bench.Time.SetUtcNow(JobBench.Start.AddHours(3));
        Assert.Equal(ControlOutcome.Accepted, (await bench.Get<JobControl>().RunAsync("GenerateValueBets", JobBench.Token)).Outcome);
        Assert.Equal(("GenerateValueBets", bench.Time.GetUtcNow()), await quartz.FiredAsync());
        Assert.False(quartz.HasFired, "Three firings were missed in the pause, and held back.");

        await bench.Get<PauseControl>().ResumeAsync("", "Ada", JobBench.Token);
        Assert.Equal("GenerateValueBets", (await quartz.FiredAsync()).Job);
        bench.Time.SetUtcNow(new DateTimeOffset(2026, 3, 28, 3, 5, 0, TimeSpan.Zero));
        Assert.Equal(("GenerateValueBets", bench.Time.GetUtcNow()), await quartz.FiredAsync());
        Assert.False(quartz.HasFired);
    }

    [Theory]
    [InlineData("MakeCoffee", true, nameof(ControlOutcome.NoSuchJob), "There is no job MakeCoffee.")]
    [InlineData("FetchOdds", false, nameof(ControlOutcome.NotReady), "This worker does not run jobs yet.")]
    public async Task Pause_WhereThereIsNothingToPause_SaysWhy(string job, bool isStarted, string outcome, string reason)
    {
        await using var bench = await JobBench.StartAsync();
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        if (!isStarted)
        {
            bench.Get<RunningScheduler>().Current = null;
        }

        var answer = await bench.Get<PauseControl>().PauseAsync(job, "Ada", null, JobBench.Token);

        Assert.Equal((outcome, reason), (answer.Outcome.ToString(), answer.Reason));
        Assert.Empty(await bench.Get<JobPauses>().ListAsync(JobBench.Token));
    }
}
