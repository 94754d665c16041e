using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>An operator at one of two workers on one PostgreSQL, whichever of them runs the job.</summary>
public sealed class ControlTests(PostgresCluster postgres)
{
    private const string Performance = "CalculatePerformance";
    private const string Retrain = "RetrainModels";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pause_AtOneWorker_HoldsOnBoth_AndAfterARestart_UntilResumed()
    {
        var database = await MigratedAsync();
        (string, string)[] everySecond = [("Jobs:CalculatePerformance", "* * * * * ?"), ("Jobs:MisfireAfter", "00:00:01")];
        await using var one = Workers.Start(database, everySecond);
        await one.HealthAsync("Healthy", Patience, Cancelled);
        await one.RunsAsync(Performance, runs => runs.Count > 1, Patience, Cancelled);

        await one.Scheduler().PauseJobAsync(new PauseJobRequest { Job = Performance, By = "Ada", Reason = "a look at the books" }, cancellationToken: Cancelled);
        var paused = await IdleAsync(one);
        await using var other = Workers.Start(database, everySecond);
        await other.HealthAsync("Healthy", Patience, Cancelled);
        Assert.Equal(0, await one.StopAsync(Cancelled));

        var job = await JobAsync(other);
        Assert.Equal(("Ada", "a look at the books", null), (job.Pause.By, job.Pause.Reason, job.NextFireAt));
        // By hand it runs, and nothing else does meanwhile.
        await other.Scheduler().RunJobAsync(new RunJobRequest { Job = Performance }, cancellationToken: Cancelled);
        var byHand = await other.RunsAsync(Performance, runs => runs.Count > paused && runs[^1].EndedAt is not null, Patience, Cancelled);
        Assert.Equal((paused + 1, RunTrigger.Operator), (byHand.Count, byHand[^1].Trigger));

        await other.Scheduler().ResumeJobAsync(new ResumeJobRequest { Job = Performance }, cancellationToken: Cancelled);
        var resumed = await other.RunsAsync(Performance, runs => runs.Count > paused + 3, Patience, Cancelled);
        Assert.All(resumed.Skip(paused + 1), run => Assert.Equal(RunTrigger.Schedule, run.Trigger));
        // The seconds of the pause are not made up for, but for one that was taken just before it, and what is not a second late yet.
        var late = byHand[^1].StartedAt - Duration.FromTimeSpan(TimeSpan.FromSeconds(2));
        Assert.InRange(resumed.Skip(paused + 1).Count(run => run.DueAt <= late), 0, 1);
        Assert.Null((await JobAsync(other)).Pause);
    }

    [Fact]
    public async Task Run_IsWatchedCancelledAndRetried_AtTheOtherWorker_WithItsTraining()
    {
        var database = await MigratedAsync();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        (string, string)[] trained = [("services:trainer:grpc:0", trainer.Address)];
        await using var one = Workers.Start(database, trained);
        await using var other = Workers.Start(database, trained);
        await one.HealthAsync("Healthy", Patience, Cancelled);
        await other.HealthAsync("Healthy", Patience, Cancelled);
        var asked = (await one.Scheduler().RunJobAsync(new RunJobRequest { Job = Retrain }, cancellationToken: Cancelled)).Run;
        var running = (await one.RunsAsync(Retrain, runs => runs is [{ Outcome: RunOutcome.Running }] && trainer.Trainings.Count == 1, Patience, Cancelled))[0];
        // The one that does not run it.
        var operatorAt = running.Worker.Contains($"-{one.Pid}-", StringComparison.Ordinal) ? other : one;

        using var watch = operatorAt.Scheduler().WatchRun(new WatchRunRequest { RunId = asked.Id }, deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Patience, cancellationToken: Cancelled);
        Assert.True(await watch.ResponseStream.MoveNext(Cancelled));
        Assert.Equal((asked.Id, RunOutcome.Running, 5d), (watch.ResponseStream.Current.Snapshot.Run.Id, watch.ResponseStream.Current.Snapshot.Run.Outcome, watch.ResponseStream.Current.Snapshot.Run.Deadline.ToTimeSpan().TotalHours));
        var lines = watch.ResponseStream.Current.Snapshot.Lines.ToList();
        while (lines.Count == 0 && await watch.ResponseStream.MoveNext(Cancelled))
        {
            lines.AddRange(watch.ResponseStream.Current.Change.Lines);
        }

        Assert.Equal("The trainer answers Started: training 1, model ", lines[0].Text);
        var answer = await operatorAt.Scheduler().CancelRunAsync(new CancelRunRequest { RunId = asked.Id, By = "Ada" }, cancellationToken: Cancelled);
        Assert.Equal("Ada", answer.Run.CancelAskedBy);
        WatchRunResponse last = watch.ResponseStream.Current;
        while (await watch.ResponseStream.MoveNext(Cancelled))
        {
            last = watch.ResponseStream.Current;
            lines.AddRange(last.Change.Lines);
        }

        Assert.Equal((RunOutcome.Cancelled, "cancelled by an operator (Ada)."), (last.Change.Run.Outcome, last.Change.Run.Message));
        Assert.Equal([1L], trainer.Cancelled);
        var kept = (await operatorAt.Scheduler().GetRunAsync(new GetRunRequest { RunId = asked.Id }, cancellationToken: Cancelled)).Run;
        Assert.Equal(kept.Lines, lines);
        Assert.Equal(0, kept.DroppedLines);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await operatorAt.Scheduler().CancelRunAsync(new CancelRunRequest { RunId = asked.Id }, cancellationToken: Cancelled));
        Assert.Equal((StatusCode.FailedPrecondition, $"Run {asked.Id} has ended: cancelled."), (refused.StatusCode, refused.Status.Detail));

        var again = (await operatorAt.Scheduler().RetryRunAsync(new RetryRunRequest { RunId = asked.Id }, cancellationToken: Cancelled)).Run;
        await operatorAt.RunsAsync(Retrain, runs => runs is [_, { Outcome: RunOutcome.Running }] && trainer.Trainings.Count == 2, Patience, Cancelled);
        trainer.EndTraining();
        var done = await operatorAt.RunsAsync(Retrain, runs => runs is [_, { Outcome: RunOutcome.Done }], Patience, Cancelled);
        Assert.Equal((asked.Id, again.Id), (done[1].RetryOf, done[1].Id));
        Assert.Equal([1L], trainer.Cancelled);
    }

    [Fact]
    public async Task Cancel_OfARunWhoseWorkerDies_IsDoneByWhoTakesItOver()
    {
        var database = await MigratedAsync();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        await using var one = Workers.Start(database, ("services:trainer:grpc:0", trainer.Address));
        await one.HealthAsync("Healthy", Patience, Cancelled);
        var asked = (await one.Scheduler().RunJobAsync(new RunJobRequest { Job = Retrain }, cancellationToken: Cancelled)).Run;
        await one.RunsAsync(Retrain, runs => runs is [{ Outcome: RunOutcome.Running }] && trainer.Trainings.Count == 1, Patience, Cancelled);
        await using var other = Workers.Start(database, ("services:trainer:grpc:0", trainer.Address));
        await other.HealthAsync("Healthy", Patience, Cancelled);

        one.Kill();
        await other.Scheduler().CancelRunAsync(new CancelRunRequest { RunId = asked.Id, By = "Ada" }, cancellationToken: Cancelled);

        var runs = await other.RunsAsync(Retrain, runs => runs is [_, { EndedAt: not null }], Patience, Cancelled);
        Assert.Equal((RunOutcome.Cancelled, "cancelled by an operator (Ada).", RunTrigger.Recovery), (runs[1].Outcome, runs[1].Message, runs[1].Trigger));
        Assert.Single(trainer.Trainings);
        Assert.Equal([1L], trainer.Cancelled);
    }

    /// <summary>Waits until what fired before the pause has ended.</summary>
    /// <returns>How many runs there were.</returns>
    private static async Task<int> IdleAsync(ServiceProcess worker)
    {
        await Waiting.UntilAsync(async () => (await JobAsync(worker)).ActiveRun is null, Patience, () => worker.Log, Cancelled);
        return (await worker.RunsAsync(Performance, Cancelled)).Count;
    }

    private static async Task<Job> JobAsync(ServiceProcess worker) =>
        (await worker.Scheduler().ListJobsAsync(new ListJobsRequest(), cancellationToken: Cancelled)).Jobs.Single(job => job.Name == Performance);

    private async Task<string> MigratedAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        return database;
    }
}
