using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Stopping;
using SabiScore.Worker.Scheduling;
using SabiScore.Worker.Tests.Jobs;

namespace SabiScore.Worker.Tests.Scheduling;

public sealed class CancelControlTests
{
    [Fact]
    public async Task Cancel_AWaitingRun_EndsIt_AndNobodyTakesIt()
    {
        // At the bench's time it would fire too.
        await using var bench = await JobBench.StartAsync(null, ("Jobs:LivePulse", "0 0 0 1 1 ? 2099"));
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        var waiting = (await bench.Get<JobControl>().RunAsync("FetchOdds", JobBench.Token)).Run!;

        var answer = await bench.Get<CancelControl>().CancelAsync(waiting.Id, "Ada", JobBench.Token);

        Assert.Equal((ControlOutcome.Accepted, "cancelled", "cancelled by an operator (Ada)."), (answer.Outcome, answer.Run!.Outcome, answer.Run.Message));
        Assert.Equal(JobBench.Start, answer.Run.EndedAt);
        // It can be asked for again, and that one fires alone.
        var again = await bench.Get<JobControl>().RetryAsync(waiting.Id, JobBench.Token);
        Assert.Equal((ControlOutcome.Accepted, waiting.Id), (again.Outcome, again.Run!.RetryOf));
        await quartz.Scheduler.Start(JobBench.Token);
        Assert.Equal("FetchOdds", (await quartz.FiredAsync()).Job);
        Assert.False(quartz.HasFired);
    }

    [Fact]
    public async Task Cancel_AWaitingRunThatNobodyKnows_EndsIt()
    {
        await using var bench = await JobBench.StartAsync();
        var lost = await bench.Get<JobRuns>().AskAsync(new JobStart("FetchOdds", JobJournal.ByOperator), null, JobBench.Token);
        await using var quartz = await SchedulerBench.DeclareAsync(bench);

        Assert.Equal("cancelled", (await bench.Get<CancelControl>().CancelAsync(lost.Id, "Ada", JobBench.Token)).Run!.Outcome);
    }

    [Fact]
    public async Task Waiting_InTheMemoryOfAWorkerThatIsGone_IsClosed()
    {
        await using var bench = await JobBench.StartAsync();
        var lost = await bench.Get<JobRuns>().AskAsync(new JobStart("FetchOdds", JobJournal.ByOperator), null, JobBench.Token);

        await bench.Get<JobRuns>().CloseWaitingAsync(JobBench.Token);

        var run = await bench.RunAsync(lost.Id);
        Assert.Equal(("interrupted", "Its worker went away before it began.", JobBench.Start), (run.Outcome, run.Message, run.EndedAt));
    }

    [Fact]
    public async Task Cancel_ARunAtWorkElsewhere_LeavesTheWishInItsRow()
    {
        await using var bench = await JobBench.StartAsync();
        var id = await bench.Get<JobRuns>().StartAsync(new JobStart("FetchOdds", JobJournal.BySchedule), JobBench.Token);

        var cancelled = await bench.Get<CancelControl>().CancelActiveAsync("Ada", JobBench.Token);

        Assert.Equal((id, "running", "Ada"), (Assert.Single(cancelled).Id, cancelled[0].Outcome, cancelled[0].CancelAskedBy));
        Assert.Equal("Ada", await bench.Get<CancelRequests>().AskedByAsync(id, JobBench.Token));
    }

    [Fact]
    public async Task Refusals_SayWhy()
    {
        await using var bench = await JobBench.StartAsync();
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        var runs = bench.Get<JobRuns>();
        var step = await runs.StartAsync(new JobStart("Bootstrap.Import", JobJournal.ByBootstrap), JobBench.Token);
        var done = await runs.StartAsync(new JobStart("FetchOdds", JobJournal.BySchedule), JobBench.Token);
        await runs.EndAsync(done, JobReport.Done("Over."), TimeSpan.FromSeconds(1), JobBench.Token);
        var (cancels, control) = (bench.Get<CancelControl>(), bench.Get<JobControl>());

        Assert.Equal("There is no run 99.", (await cancels.CancelAsync(99, "Ada", JobBench.Token)).Reason);
        Assert.Equal($"Run {step} is a step of Bootstrap.Import: only runs of jobs are steered.", (await cancels.CancelAsync(step, "Ada", JobBench.Token)).Reason);
        Assert.Equal($"Run {done} has ended: done.", (await cancels.CancelAsync(done, "Ada", JobBench.Token)).Reason);
        Assert.Equal("There is no run 99.", (await control.RetryAsync(99, JobBench.Token)).Reason);
        Assert.Equal($"Run {step} is a step of Bootstrap.Import: only runs of jobs are steered.", (await control.RetryAsync(step, JobBench.Token)).Reason);
        Assert.Equal($"Run {done} has not ended badly: done.", (await control.RetryAsync(done, JobBench.Token)).Reason);
        Assert.Equal(ControlOutcome.NothingToRetry, (await control.RetryLastFailureAsync(JobBench.Token)).Outcome);
    }

    [Fact]
    public async Task RetryLastFailure_TakesTheLatest_OfJobsThatHaveNotRecovered()
    {
        await using var bench = await JobBench.StartAsync();
        await using var quartz = await SchedulerBench.DeclareAsync(bench);
        var failed = await EndAsync("CalibrateModels", JobReport.Failed("Away."));
        await EndAsync("FetchOdds", JobReport.Failed("Away."));
        await EndAsync("FetchOdds", JobReport.Done("Back."));

        var answer = await bench.Get<JobControl>().RetryLastFailureAsync(JobBench.Token);

        Assert.Equal((ControlOutcome.Accepted, "CalibrateModels", failed), (answer.Outcome, answer.Run!.Job, answer.Run.RetryOf));

        async Task<long?> EndAsync(string job, JobReport report)
        {
            var id = await bench.Get<JobRuns>().StartAsync(new JobStart(job, JobJournal.BySchedule), JobBench.Token);
            await bench.Get<JobRuns>().EndAsync(id, report, TimeSpan.FromSeconds(1), JobBench.Token);
            return id;
        }
    }
}
