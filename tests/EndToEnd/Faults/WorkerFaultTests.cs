using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>A worker that is there before its database, and stays while that dies.</summary>
public sealed class WorkerFaultTests
{
    private const string Performance = "CalculatePerformance";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_BeforeItsDatabase_AndThroughItsCrash_GoesOnFiring()
    {
        await using var postgres = new PostgresCluster();
        var database = await postgres.CreateDatabaseAsync();
        await postgres.CrashAsync();
        await using var worker = Workers.Start(database, ("Jobs:CalculatePerformance", "* * * * * ?"));
        await worker.HealthAsync("Unhealthy", Patience, Cancelled);

        await postgres.StartAgainAsync();
        await Waiting.UntilAsync(() => Task.FromResult(worker.Log.Contains("not migrated yet", StringComparison.Ordinal)), Patience, () => worker.Log, Cancelled);
        await ServiceProcess.MigrateAsync(database, Cancelled);
        await worker.HealthAsync("Healthy", Patience, Cancelled);
        var before = await worker.RunsAsync(Performance, runs => runs.Count >= 3, Patience, Cancelled);

        await postgres.CrashAsync();
        var down = await worker.HealthAsync("Unhealthy", Patience, Cancelled);
        Assert.Contains("sabiscore", down.GetProperty("down").EnumerateArray().Select(name => name.GetString()));
        await postgres.StartAgainAsync();

        await worker.HealthAsync("Healthy", Patience, Cancelled);
        var last = before[^1].Id;
        var after = await worker.RunsAsync(
            Performance, runs => runs.Count(run => run.Id > last && run.Outcome == RunOutcome.NothingToDo) >= 5, Patience, Cancelled);
        var due = after.Where(run => run.Outcome == RunOutcome.NothingToDo).Select(run => run.DueAt).ToList();
        Assert.Equal(due.Distinct(), due);
    }
}
