using System.Net;
using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>Clocks that jump under two workers, one machine's or everybody's, and workers that sleep: no storm of firings, and nobody alive is taken for dead.</summary>
public sealed class ClockTests
{
    private const string Performance = "CalculatePerformance", Retrain = "RetrainModels", Bets = "GenerateValueBets";
    private const int Some = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Full")]
    public async Task Clocks_OfAllSetSixHoursForwardAndOneBack_EachMissedJobOnce_AndTheSchedulesGoOn()
    {
        using var clock = MachineClock.MakeOrSkip();
        await using var postgres = new PostgresCluster();
        postgres.RunWith(clock.Environment.Select(pair => $"{pair.Key}={pair.Value}"));
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        await using var system = await TwoAsync(postgres, trainer, [.. clock.Environment], [.. clock.Environment]);
        await system.WaitAsync(rows => Fired(rows, DateTime.MinValue) >= Some && rows.Any(row => row.Job == Retrain));

        clock.Set(TimeSpan.FromHours(6));
        var forward = RunRows.Now.AddHours(6);
        await system.WaitAsync(rows => Fired(rows, forward) >= Some);
        clock.Set(TimeSpan.FromHours(5));
        var back = RunRows.Now.AddHours(5);
        await system.WaitAsync(all => all.Count(row => row.Job == Performance && row.DueAt > back && row.DueAt < back.AddMinutes(10)) >= Some);
        trainer.EndTraining();
        var rows = await system.WaitAsync(all => all.Any(row => row.Job == Retrain && row.EndedAt is not null));

        Assert.Empty(RunRows.DoneTwice(rows));
        // The hourly job missed six firings, the one of every second twenty thousand.
        Assert.InRange(rows.Count(row => row.Job == Bets), 1, 3);
        Assert.InRange(rows.Count(row => row.Job == Performance), 2 * Some, 200);
        Assert.DoesNotContain(rows, row => row.Outcome is "interrupted" or "failed");
        Assert.Equal(("operator", "done"), rows.Where(row => row.Job == Retrain).Select(row => (row.Trigger, row.Outcome)).Single());
        Assert.Single(trainer.Trainings);
        Assert.Contains("The schedule's clock jumped 06:00:0", system.Log, StringComparison.Ordinal);
        Assert.Contains(" back: it was set", system.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_OfOneMachineSixHoursWrong_ChangesNothing()
    {
        using var clock = MachineClock.MakeOrSkip();
        await using var postgres = new PostgresCluster();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        await using var system = await TwoAsync(postgres, trainer, [.. clock.Environment], []);
        await system.WaitAsync(rows => Fired(rows, DateTime.MinValue) >= Some && rows.Any(row => row.Job == Retrain));

        clock.Set(TimeSpan.FromHours(6));
        var wrong = RunRows.Now;
        await Waiting.UntilAsync(() => Task.FromResult(system.Log.Contains("ahead of the database's", StringComparison.Ordinal)), Patience, () => system.Log, Cancelled);
        await system.WaitAsync(all => Fired(all, wrong) >= 3 * Some);
        using var asked = await system.Workers[0].Http.PostAsync(new Uri("/jobs/FetchOdds/run", UriKind.Relative), null, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        trainer.EndTraining();
        var rows = await system.WaitAsync(all => all.Any(row => row.Job == Retrain && row.EndedAt is not null) && all.Any(row => row is { Job: "FetchOdds", EndedAt: not null }));

        var due = rows.Where(row => row.Job == Performance).Select(row => row.DueAt!.Value).ToList();
        Assert.Equal(Enumerable.Range(0, due.Count).Select(second => due[0].AddSeconds(second)), due);
        Assert.DoesNotContain(rows, row => row.Outcome is "interrupted" or "failed");
        Assert.DoesNotContain(rows, row => row.Trigger == "recovery");
        Assert.Single(trainer.Trainings);
    }

    [Fact]
    public async Task Workers_ThatSlept_DoWhatTheyMissedOnceEach()
    {
        await using var postgres = new PostgresCluster();
        await using var trainer = await FakeTrainer.StartAsync(Cancelled);
        await using var system = await TwoAsync(postgres, trainer, [("Jobs:MisfireAfter", "00:00:01")], [("Jobs:MisfireAfter", "00:00:01")]);
        await system.WaitAsync(rows => Fired(rows, DateTime.MinValue) >= Some && rows.Any(row => row.Job == Retrain));

        var asleep = RunRows.Now;
        await Task.WhenAll(system.Workers.Select(worker => worker.SignalAsync("STOP", Cancelled)));
        await Task.Delay(TimeSpan.FromSeconds(20), Cancelled);
        var awake = RunRows.Now;
        await Task.WhenAll(system.Workers.Select(worker => worker.SignalAsync("CONT", Cancelled)));
        await system.WaitAsync(all => Fired(all, awake) >= Some);
        trainer.EndTraining();
        var rows = await system.WaitAsync(all => all.Any(row => row.Job == Retrain && row.EndedAt is not null));

        Assert.Empty(RunRows.DoneTwice(rows));
        // Of the seconds asleep at most those that were not yet late: before the sleep, and at its end.
        Assert.InRange(rows.Count(row => row.Job == Performance && row.DueAt > asleep.AddSeconds(1) && row.DueAt < awake), 0, 4);
        Assert.Equal(("operator", "done"), rows.Where(row => row.Job == Retrain).Select(row => (row.Trigger, row.Outcome)).Single());
        Assert.Single(trainer.Trainings);
    }

    private static int Fired(List<RunRow> rows, DateTime since) => rows.Count(row => row.Job == Performance && row.DueAt > since && row.EndedAt is not null);

    /// <summary>Two workers: a job every second, one every hour, and a training by hand that goes on until the test ends it.</summary>
    private static async Task<Two> TwoAsync(PostgresCluster postgres, FakeTrainer trainer, (string, string)[] one, (string, string)[] other)
    {
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        // As long as it is by default: the sleep is longer, and a busy machine shorter.
        (string, string)[] both =
        [
            ("Jobs:" + Performance, "* * * * * ?"), ("Jobs:" + Bets, "0 0 * * * ?"), ("services:trainer:grpc:0", trainer.Address), ("Jobs:TakeOverAfter", "00:00:15"),
        ];
        var two = new Two(database, [Cluster.Workers.Start(database, [.. both, .. one]), Cluster.Workers.Start(database, [.. both, .. other])]);
        foreach (var worker in two.Workers)
        {
            await worker.HealthAsync("Healthy", Patience, Cancelled);
        }

        using var asked = await two.Workers[0].Http.PostAsync(new Uri($"/jobs/{Retrain}/run", UriKind.Relative), null, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        await Waiting.UntilAsync(() => Task.FromResult(trainer.Trainings.Count == 1), Patience, () => two.Log, Cancelled);
        return two;
    }

    private sealed record Two(string Database, ServiceProcess[] Workers) : IAsyncDisposable
    {
        public string Log => string.Join("\n\n", Workers.Select(worker => worker.Log));

        public async Task<List<RunRow>> WaitAsync(Predicate<List<RunRow>> wanted)
        {
            List<RunRow> rows = [];
            await Waiting.UntilAsync(
                async () => wanted(rows = await RunRows.ReadAsync(Database, Cancelled)),
                Patience,
                () => $"{string.Join('\n', rows.TakeLast(20))}\n{Log}",
                Cancelled);
            return rows;
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var worker in Workers)
            {
                await worker.DisposeAsync();
            }
        }
    }
}
