using System.Globalization;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>Two hundred firings of four jobs, every second, on two workers.</summary>
public sealed class ManyFiringsTests(PostgresCluster postgres)
{
    private const int Firings = 50;

    private static readonly string[] Jobs = ["CalculatePerformance", "FetchOdds", "RefreshStandings", "GenerateValueBets"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Firings_TwoHundredOnTwoWorkers_EachRunsOnce_AndNoneIsLost()
    {
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        (string, string)[] everySecond = [.. Jobs.Select(job => ("Jobs:" + job, "* * * * * ?"))];
        await using var one = Workers.Start(database, everySecond);
        await using var other = Workers.Start(database, everySecond);
        List<RunRow> rows = [];

        await Waiting.UntilAsync(
            async () =>
            {
                rows = await RunRows.ReadAsync(database, Cancelled);
                return Jobs.All(job => rows.Count(row => row.Job == job && row.EndedAt is not null) >= Firings);
            },
            Patience,
            () => $"{string.Join('\n', rows.CountBy(row => row.Job))}\n{one.Log}\n{other.Log}",
            Cancelled);

        foreach (var job in Jobs)
        {
            var runs = rows.Where(row => row.Job == job).ToList();
            var first = runs[0].DueAt!.Value;
            Assert.Equal(Enumerable.Range(0, runs.Count).Select(second => first.AddSeconds(second)), runs.Select(row => row.DueAt!.Value));
            Assert.All(runs, row => Assert.Equal("schedule", row.Trigger));
        }

        Assert.DoesNotContain(rows, row => row.EndedAt is not null && row.Outcome is not ("nothing to do" or "done"));
        Assert.All(new[] { one, other }, worker => Assert.Contains(rows, row => row.Host.Contains(string.Create(CultureInfo.InvariantCulture, $"-{worker.Pid}-"), StringComparison.Ordinal)));
    }
}
