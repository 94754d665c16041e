using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>PostgreSQL dies under two workers and comes back; Redis dies and comes back.</summary>
public sealed class DatabaseRestartTests
{
    private const string Performance = "CalculatePerformance";
    private const int Before = 5, After = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_WhenPostgresDiesAndRedisDies_GoOnByThemselves_AndDoNothingTwice()
    {
        await using var postgres = new PostgresCluster();
        await using var redis = await RedisServer.StartNewAsync();
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        (string, string)[] settings = [("Jobs:CalculatePerformance", "* * * * * ?"), ("ConnectionStrings:cache", redis.ConnectionString)];
        await using var one = Workers.Start(database, settings);
        await using var other = Workers.Start(database, settings);
        ServiceProcess[] workers = [one, other];
        await AllAsync(workers, "Healthy");
        await RunsAsync(database, workers, rows => rows.Count(HasEnded) >= Before);

        await postgres.CrashAsync();
        await AllAsync(workers, "Unhealthy");
        var away = RunRows.Now;
        await postgres.StartAgainAsync();
        var back = RunRows.Now;
        await AllAsync(workers, "Healthy");
        var rows = await RunsAsync(database, workers, all => all.Count(row => row.DueAt > back && HasEnded(row)) >= After);

        Assert.Empty(RunRows.DoneTwice(rows));
        // What is missing was due while the database was away, or while the one worker thought the other dead.
        Assert.All(Missing(rows), due => Assert.InRange(due, away.AddMinutes(-1), rows.First(row => row.DueAt > back).DueAt!.Value));
        Assert.All(workers, worker => Assert.False(worker.HasExited));

        await redis.KillAsync();
        await AllAsync(workers, "Degraded");
        var without = RunRows.Now;
        rows = await RunsAsync(database, workers, all => all.Count(row => row.DueAt > without && row.Outcome == "nothing to do") >= After);
        await redis.StartAsync();
        await AllAsync(workers, "Healthy");

        Assert.Empty(RunRows.DoneTwice(rows));
        Assert.Empty(Missing(rows.Where(row => row.DueAt > without)));
        Assert.DoesNotContain(rows, row => row.DueAt > without && row.EndedAt is not null && row.Outcome != "nothing to do");
    }

    private static bool HasEnded(RunRow row) => row.EndedAt is not null;

    private static async Task AllAsync(ServiceProcess[] workers, string status)
    {
        foreach (var worker in workers)
        {
            await worker.HealthAsync(status, Patience, Cancelled);
        }
    }

    private static async Task<List<RunRow>> RunsAsync(string database, ServiceProcess[] workers, Predicate<List<RunRow>> wanted)
    {
        List<RunRow> rows = [];
        await Waiting.UntilAsync(
            async () => wanted(rows = [.. (await RunRows.ReadAsync(database, Cancelled)).Where(row => row.Job == Performance)]),
            Patience,
            () => $"{string.Join('\n', rows.TakeLast(20))}\n{string.Join('\n', workers.Select(worker => worker.Log))}",
            Cancelled);
        return rows;
    }

    /// <summary>Seconds that nobody ran for, between the first and the last that somebody did.</summary>
    private static IEnumerable<DateTime> Missing(IEnumerable<RunRow> rows)
    {
        var due = rows.Select(row => row.DueAt!.Value).Order().ToList();
        return Enumerable.Range(0, (int)(due[^1] - due[0]).TotalSeconds).Select(second => due[0].AddSeconds(second)).Except(due);
    }
}
