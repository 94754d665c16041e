using System.Globalization;
using System.Net;
using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>The network between a worker and everything else is cut for half a minute: packets vanish, connections hang, nobody is told.</summary>
public sealed class NetworkCutTests
{
    private const string Performance = "CalculatePerformance", Retrain = "RetrainModels";
    private const int After = 10;

    private static readonly TimeSpan Cut = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_CutOffForHalfAMinute_IsTakenOver_AndComesBackByItself()
    {
        await using var network = await OwnNetwork.MakeOrSkipAsync(Cancelled);
        await using var postgres = new PostgresCluster();
        postgres.ListenAt(network.Outside);
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        await using var trainer = await FakeTrainer.StartAsync(network.Outside, Cancelled);
        (string, string)[] settings = [("Jobs:CalculatePerformance", "* * * * * ?"), ("services:trainer:grpc:0", trainer.Address)];
        await using var far = Workers.Start(database.Replace("127.0.0.1", network.Outside, StringComparison.Ordinal), network, settings);
        await far.HealthAsync("Healthy", Patience, Cancelled);
        using var asked = await far.Http.PostAsync(new Uri($"/jobs/{Retrain}/run", UriKind.Relative), null, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await using var near = Workers.Start(database, settings);
        await near.HealthAsync("Healthy", Patience, Cancelled);
        ServiceProcess[] workers = [far, near];
        await RunsAsync(database, workers, rows => Of(rows, Retrain, far) == 1 && trainer.Trainings.Count == 1 && rows.Any(row => row.Job == Performance && row.EndedAt is not null));

        await network.CutAsync(Cancelled);
        var cut = RunRows.Now;
        // The other one takes over what the one that is cut off was at, and goes on firing alone.
        var during = await RunsAsync(
            database, workers, rows => Of(rows, Retrain, near) == 1 && rows.Count(row => row.DueAt > cut && row.Outcome == "nothing to do" && IsOf(row, near)) >= After);
        if (cut + Cut - RunRows.Now is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, Cancelled);
        }

        await network.MendAsync(Cancelled);
        var mended = RunRows.Now;
        await far.HealthAsync("Healthy", Patience, Cancelled);
        trainer.EndTraining();
        await RunsAsync(database, workers, all => all.Count(row => row.Job == Retrain && row.Outcome == "done") == 2);
        // Alone again, the one that was cut off does everything.
        near.Kill();
        var rows = await RunsAsync(database, workers, all => all.Count(row => row.StartedAt > mended && row.Outcome == "nothing to do" && IsOf(row, far)) >= After);

        Assert.Equal("interrupted", during.Single(row => row.Job == Retrain && IsOf(row, far)).Outcome);
        Assert.Empty(RunRows.DoneTwice(rows));
        Assert.Single(trainer.Trainings);
        var recovered = rows.Single(row => row.Job == Retrain && IsOf(row, near));
        Assert.Equal(("recovery", "done"), (recovered.Trigger, recovered.Outcome));
        // A run whose statement the cut met says so; no other one failed.
        Assert.All(rows.Where(row => row.Outcome == "failed"), row => Assert.True(IsOf(row, far) && row.StartedAt < mended, row.ToString()));
        Assert.False(far.HasExited);
        Assert.Contains("is closed: its worker went away in the middle", near.Log, StringComparison.Ordinal);
    }

    private static int Of(List<RunRow> rows, string job, ServiceProcess worker) => rows.Count(row => row.Job == job && IsOf(row, worker));

    private static bool IsOf(RunRow row, ServiceProcess worker) => row.Host.Contains(string.Create(CultureInfo.InvariantCulture, $"-{worker.Pid}-"), StringComparison.Ordinal);

    private static async Task<List<RunRow>> RunsAsync(string database, ServiceProcess[] workers, Predicate<List<RunRow>> wanted)
    {
        List<RunRow> rows = [];
        await Waiting.UntilAsync(
            async () => wanted(rows = await RunRows.ReadAsync(database, Cancelled)),
            Patience,
            () => $"{string.Join('\n', rows.TakeLast(20))}\n{string.Join("\n\n", workers.Select(worker => worker.Log))}",
            Cancelled);
        return rows;
    }
}
