using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>Two worker processes on one PostgreSQL.</summary>
public sealed class ClusterTests(PostgresCluster postgres)
{
    private const string Performance = "CalculatePerformance";
    private const string Retrain = "RetrainModels";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Firings_OfTwoWorkers_RunOnceEach_AndGoOnWhenOneIsKilled()
    {
        var database = await MigratedAsync();
        (string, string)[] everySecond = [("Jobs:CalculatePerformance", "* * * * * ?")];
        await using var one = Workers.Start(database, everySecond);
        await using var other = Workers.Start(database, everySecond);
        await one.HealthAsync("Healthy", Patience, Cancelled);
        await other.HealthAsync("Healthy", Patience, Cancelled);

        var before = await one.RunsAsync(Performance, runs => runs.Count(run => run.EndedAt is not null) >= 12, Patience, Cancelled);
        one.Kill();
        var after = await other.RunsAsync(Performance, runs => runs.Count >= before.Count + 12 && runs.All(run => run.Outcome != RunOutcome.Running), Patience, Cancelled);

        Assert.All(after, run => Assert.Equal(RunTrigger.Schedule, run.Trigger));
        var due = after.Select(run => run.DueAt.Seconds).ToList();
        Assert.Equal(due.Distinct(), due);
        // What fell due while the survivor believed the other one at work is missed on purpose; before the kill nothing is.
        Assert.Equal(Enumerable.Range(0, before.Count).Select(second => due[0] + second), due.Take(before.Count));
        Assert.All(after.TakeLast(5), run => Assert.Contains($"-{other.Pid}-", run.Worker, StringComparison.Ordinal));
        Assert.All(after, run => Assert.True(run.Outcome is RunOutcome.NothingToDo or RunOutcome.Interrupted, run.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Worker_KilledInTheMiddle_IsTakenOver_AndTrainsOnce(bool endedMeanwhile)
    {
        var database = await MigratedAsync();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        (string, string)[] trained = [("services:trainer:grpc:0", trainer.Address)];
        await using var one = Workers.Start(database, trained);
        await using var other = Workers.Start(database, trained);
        await one.HealthAsync("Healthy", Patience, Cancelled);
        await other.HealthAsync("Healthy", Patience, Cancelled);

        var asked = await PostAsync(one, Retrain, HttpStatusCode.Accepted);
        var running = (await one.RunsAsync(Retrain, runs => runs is [{ Outcome: RunOutcome.Running }] && trainer.Trainings.Count == 1, Patience, Cancelled))[0];
        Assert.Equal((asked.GetProperty("id").GetInt64(), RunTrigger.Operator), (running.Id, running.Trigger));
        await PostAsync(one, Retrain, HttpStatusCode.Conflict);
        await PostAsync(other, Retrain, HttpStatusCode.Conflict);
        await PostAsync(other, "MakeCoffee", HttpStatusCode.NotFound);
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await other.Scheduler().RunJobAsync(new RunJobRequest { Job = Retrain }, cancellationToken: Cancelled));
        Assert.Equal(StatusCode.AlreadyExists, refused.StatusCode);

        var (dead, alive) = running.Worker.Contains($"-{one.Pid}-", StringComparison.Ordinal) ? (one, other) : (other, one);
        dead.Kill();
        if (endedMeanwhile)
        {
            trainer.EndTraining();
        }

        var taken = await alive.RunsAsync(Retrain, runs => runs is [{ Outcome: RunOutcome.Interrupted }, _], Patience, Cancelled);
        trainer.EndTraining();
        var ended = await alive.RunsAsync(Retrain, runs => runs is [_, { Outcome: RunOutcome.Done }], Patience, Cancelled);

        Assert.Equal((running.Id, RunTrigger.Recovery), (taken[0].Id, ended[1].Trigger));
        Assert.Contains($"-{alive.Pid}-", ended[1].Worker, StringComparison.Ordinal);
        Assert.NotNull(taken[0].EndedAt);
        Assert.Equal("RetrainModels, run " + running.Id, Assert.Single(trainer.Trainings).Reason);
        // Over, it can be asked for again.
        await PostAsync(alive, Performance, HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Worker_StoppedInOrder_HandsItsJobOver()
    {
        var database = await MigratedAsync();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        await using var one = Workers.Start(database, ("services:trainer:grpc:0", trainer.Address));
        await one.HealthAsync("Healthy", Patience, Cancelled);
        await PostAsync(one, Retrain, HttpStatusCode.Accepted);
        await one.RunsAsync(Retrain, runs => runs is [{ Outcome: RunOutcome.Running }] && trainer.Trainings.Count == 1, Patience, Cancelled);
        await using var other = Workers.Start(database, ("services:trainer:grpc:0", trainer.Address));
        await other.HealthAsync("Healthy", Patience, Cancelled);

        Assert.Equal(0, await one.StopAsync(Cancelled));
        trainer.EndTraining();

        var runs = await other.RunsAsync(Retrain, runs => runs is [_, { Outcome: RunOutcome.Done }], Patience, Cancelled);
        Assert.Equal((RunOutcome.Cancelled, RunTrigger.Recovery), (runs[0].Outcome, runs[1].Trigger));
        Assert.Single(trainer.Trainings);
    }

    [Fact]
    public async Task Schedule_ChangedAtARestart_ReplacesTheStoredOne()
    {
        var database = await MigratedAsync();
        await using (var first = Workers.Start(database, ("Jobs:CalculatePerformance", "0 0 3 * * ?")))
        {
            await first.HealthAsync("Healthy", Patience, Cancelled);
            Assert.Equal(3, (await NextAsync(first)).Hour);
        }

        await using var second = Workers.Start(database, ("Jobs:CalculatePerformance", "0 0 4 * * ?"));
        await second.HealthAsync("Healthy", Patience, Cancelled);
        Assert.Equal(4, (await NextAsync(second)).Hour);

        static async Task<DateTime> NextAsync(ServiceProcess worker)
        {
            var jobs = (await worker.Scheduler().ListJobsAsync(new ListJobsRequest(), cancellationToken: Cancelled)).Jobs;
            Assert.Equal(["GenerateValueBets", "CalibrateModels", Retrain, Performance, "FetchOdds", "RefreshStandings", "CleanUp"], jobs.Select(job => job.Name));
            return jobs.Single(job => job.Name == Performance).NextFireAt.ToDateTime();
        }
    }

    private static async Task<JsonElement> PostAsync(ServiceProcess worker, string job, HttpStatusCode expected)
    {
        using var answer = await worker.Http.PostAsync(new Uri($"/jobs/{job}/run", UriKind.Relative), null, Cancelled);
        Assert.True(answer.StatusCode == expected, $"{job}: {answer.StatusCode}\n{worker.Log}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    private async Task<string> MigratedAsync()
    {
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        return database;
    }
}
