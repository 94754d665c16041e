using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Tests.Jobs;

/// <summary>Deadlines, attempts and operators' wishes, as the row of a run shows them.</summary>
public sealed class JobJournalTests
{
    private static readonly JobStart Start = new("FetchOdds", JobJournal.BySchedule) { Cause = "test", Deadline = TimeSpan.FromSeconds(100), Attempts = 3 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deadline_WarnsAtFourFifths_ThenTheRunHasFailed()
    {
        await using var bench = await JobBench.StartAsync();

        var report = await bench.Get<JobJournal>().RunAsync(
            Start,
            async (_, token) =>
            {
                bench.Time.Advance(TimeSpan.FromSeconds(99));
                Assert.False(token.IsCancellationRequested);
                bench.Time.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(Timeout.Infinite, token);
                return JobReport.Done("never");
            },
            Token);

        var run = await bench.RunAsync();
        Assert.Equal((JobOutcome.Failed, "deadline of 00:01:40 passed."), (report.Outcome, report.Message));
        Assert.Equal(("failed", report.Message, TimeSpan.FromSeconds(100)), (run.Outcome, run.Message, run.Deadline));
        Assert.NotNull(run.DeadlineWarnedAt);
        var lines = await bench.Get<RunLines>().ReadAsync(run.Id, 0, Token);
        Assert.Contains(lines, line => line.Text == "FetchOdds has used four fifths of its deadline of 00:01:40");
    }

    [Fact]
    public async Task Deadline_NotReached_NoWarning()
    {
        await using var bench = await JobBench.StartAsync();

        await bench.Get<JobJournal>().RunAsync(Start, (_, _) => EndAfter(bench, TimeSpan.FromSeconds(79)), Token);

        var run = await bench.RunAsync();
        Assert.Equal(("done", null, 1), (run.Outcome, run.DeadlineWarnedAt, run.Attempts));
    }

    [Fact]
    public async Task Deadline_IgnoredByTheWork_IsNoSuccess()
    {
        await using var bench = await JobBench.StartAsync();

        await bench.Get<JobJournal>().RunAsync(Start, (_, _) => EndAfter(bench, TimeSpan.FromSeconds(101)), Token);

        var run = await bench.RunAsync();
        Assert.Equal(("failed", "deadline of 00:01:40 passed. It ended later: All in.", 4), (run.Outcome, run.Message, run.RowsOut));
    }

    [Fact]
    public async Task Transient_IsTriedAgainAfterGrowingPauses_AndNoOftenerThanAllowed()
    {
        await using var bench = await JobBench.StartAsync();
        var begun = new List<DateTimeOffset>();

        var report = await bench.PassAsync(bench.Get<JobJournal>().RunAsync(Start with { Deadline = null }, Fail, Token));

        var run = await bench.RunAsync();
        Assert.Equal((JobOutcome.Failed, 3, 3), (report.Outcome, run.Attempts, begun.Count));
        Assert.Equal("TimeoutException: Away.", run.Message);
        Assert.True(begun[1] - begun[0] >= TimeSpan.FromSeconds(1.5), "The first pause is two seconds, a quarter less at most.");
        Assert.True(begun[2] - begun[1] >= TimeSpan.FromSeconds(3), "The second is twice as long.");
        var lines = await bench.Get<RunLines>().ReadAsync(run.Id, 0, Token);
        Assert.Equal(2, lines.Count(line => line.Text.Contains("of 3 failed, the next one in", StringComparison.Ordinal)));

        Task<JobReport> Fail(JobRun self, CancellationToken token)
        {
            begun.Add(bench.Time.GetUtcNow());
            throw new TimeoutException("Away.");
        }
    }

    [Fact]
    public async Task Transient_ThenBack_IsDoneWithTwoAttempts()
    {
        await using var bench = await JobBench.StartAsync();
        var attempts = 0;

        await bench.PassAsync(bench.Get<JobJournal>().RunAsync(
            Start with { Deadline = null }, (_, _) => ++attempts == 1 ? throw new TimeoutException("Away.") : Task.FromResult(JobReport.Done("Back.")), Token));

        var run = await bench.RunAsync();
        Assert.Equal(("done", "Back.", 2), (run.Outcome, run.Message, run.Attempts));
    }

    [Fact]
    public async Task Transient_WithoutTimeForAPause_EndsInsideTheDeadline()
    {
        await using var bench = await JobBench.StartAsync();

        await bench.Get<JobJournal>().RunAsync(Start with { Deadline = TimeSpan.FromSeconds(1) }, (_, _) => throw new TimeoutException("Away."), Token);

        var run = await bench.RunAsync();
        Assert.Equal(("failed", "TimeoutException: Away.", 1), (run.Outcome, run.Message, run.Attempts));
    }

    [Fact]
    public async Task FaultOfOurOwn_IsNotTriedAgain()
    {
        await using var bench = await JobBench.StartAsync();

        await bench.Get<JobJournal>().RunAsync(Start, (_, _) => throw new InvalidOperationException("A bug."), Token);

        var run = await bench.RunAsync();
        Assert.Equal(("failed", "InvalidOperationException: A bug.", 1), (run.Outcome, run.Message, run.Attempts));
        var line = Assert.Single(await bench.Get<RunLines>().ReadAsync(run.Id, 0, Token), line => line.Level == Microsoft.Extensions.Logging.LogLevel.Error);
        Assert.StartsWith("FetchOdds failed\nSystem.InvalidOperationException: A bug.", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operator_WhoAsks_IsHeardWhileItRuns()
    {
        await using var bench = await JobBench.StartAsync();
        var running = bench.Get<JobJournal>().RunAsync(Start with { Deadline = null }, WaitAsync, Token);
        var id = (await bench.RunAsync()).Id;

        Assert.True(await bench.Get<CancelRequests>().AskAsync(id, "Ada", Token));
        Assert.True(await bench.Get<CancelRequests>().AskAsync(id, "Bob", Token));
        var report = await bench.PassAsync(running);

        var run = await bench.RunAsync();
        Assert.Equal((JobOutcome.Cancelled, "cancelled by an operator (Ada)."), (report.Outcome, report.Message));
        Assert.Equal(("cancelled", report.Message, "Ada", 0), (run.Outcome, run.Message, run.CancelAskedBy, run.Fraction));
        Assert.False(await bench.Get<CancelRequests>().AskAsync(id, "Ada", Token), "It has ended.");
    }

    [Fact]
    public async Task Operator_WhoIsTooLate_DoesNotUndoWhatIsDone()
    {
        await using var bench = await JobBench.StartAsync();

        await bench.Get<JobJournal>().RunAsync(Start, (run, _) => Task.FromResult(Ask(run)), Token);

        Assert.Equal(("done", "All in. (cancelled by an operator (Ada). Too late.)"), ((await bench.RunAsync()).Outcome, (await bench.RunAsync()).Message));

        static JobReport Ask(JobRun run)
        {
            run.Stop.Ask(StopCause.Operator, CancelRequests.Reason("Ada"));
            return JobReport.Done("All in.");
        }
    }

    [Fact]
    public async Task Service_ThatEnds_IsRecordedAndThrownOn()
    {
        await using var bench = await JobBench.StartAsync();
        using var service = new CancellationTokenSource();
        var running = bench.Get<JobJournal>().RunAsync(Start, WaitAsync, service.Token);

        await service.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        var run = await bench.RunAsync();
        Assert.Equal(("cancelled", "The service ended."), (run.Outcome, run.Message));
    }

    [Fact]
    public async Task CancelledWhereItsWorkerDied_IsKnownToWhoTakesItOver()
    {
        await using var bench = await JobBench.StartAsync();
        var due = JobBench.Start.AddMinutes(-1);
        var (runs, cancels) = (bench.Get<JobRuns>(), bench.Get<CancelRequests>());
        var scheduled = await runs.StartAsync(Start with { DueAt = due }, Token);
        var asked = await runs.AskAsync(new JobStart("RetrainModels", JobJournal.ByOperator), null, Token);
        var again = new JobStart("FetchOdds", JobJournal.ByRecovery) { DueAt = due };

        Assert.Null(await cancels.OfFiringAsync(again, Token));
        await cancels.AskAsync(scheduled, "Ada", Token);
        await cancels.AskAsync(asked.Id, "Bob", Token);

        Assert.Equal("Ada", await cancels.OfFiringAsync(again, Token));
        Assert.Null(await cancels.OfFiringAsync(again with { DueAt = due.AddMinutes(5) }, Token));
        Assert.Equal("Bob", await cancels.OfFiringAsync(new JobStart("RetrainModels", JobJournal.ByOperator) { Of = asked.Id }, Token));
    }

    private static Task<JobReport> EndAfter(JobBench bench, TimeSpan time)
    {
        bench.Time.Advance(time);
        return Task.FromResult(JobReport.Done("All in.", 5, 4));
    }

    private static async Task<JobReport> WaitAsync(JobRun run, CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        return JobReport.Done("never");
    }
}
