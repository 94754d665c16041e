using System.Globalization;
using System.Net;
using Npgsql;
using SabiScore.Domain.Football;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Cluster;

/// <summary>A real training: its worker is killed in the middle, then its trainer. Each is done to its end, and leaves one champion and nothing half written.</summary>
[Trait("Category", "Full")]
public sealed class RetrainFaultTests(PostgresCluster postgres) : IDisposable
{
    private const string Retrain = "RetrainModels";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _files = Directory.CreateTempSubdirectory("sabiscore-retrain-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_files, recursive: true);

    [Fact]
    public async Task Retraining_WhoseWorkerAndThenTrainerIsKilled_IsDoneToItsEnd()
    {
        GeneratedSeasons.Write(_files, 2020, 5, [League.PremierLeague]);
        var database = await postgres.CreateDatabaseAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        var trainer = StartTrainer(database, 0);
        (string, string)[] settings = [("services:trainer:grpc:0", $"http://127.0.0.1:{trainer.GrpcPort}"), ("MatchClock:AsOf", "2025-03-08")];
        await using var one = Workers.Start(database, [.. settings, ("Bootstrap:Enabled", "true"), ("Import:Folder", _files)]);
        await UntilAsync(async () => await ChampionsAsync(database) == 1 && await TrainingsAsync(database) is [.., "succeeded"], one, trainer);
        await using var other = Workers.Start(database, settings);
        await other.HealthAsync("Healthy", Patience, Cancelled);

        await AskAsync(other);
        await UntilAsync(async () => await FractionAsync(database) > 0.1, other, trainer);
        var running = (await RunRows.ReadAsync(database, Cancelled)).Single(row => row.Job == Retrain);
        var (dead, alive) = running.Host.Contains(string.Create(CultureInfo.InvariantCulture, $"-{one.Pid}-"), StringComparison.Ordinal) ? (one, other) : (other, one);
        dead.Kill();
        await UntilAsync(async () => (await RunRows.ReadAsync(database, Cancelled)).Any(row => row is { Job: Retrain, Outcome: "done" }), alive, trainer);

        Assert.Equal(
            [("operator", "interrupted"), ("recovery", "done")],
            (await RunRows.ReadAsync(database, Cancelled)).Where(row => row.Job == Retrain).Select(row => (row.Trigger, row.Outcome)));
        Assert.Equal(["succeeded"], await TrainingsAsync(database, $"{Retrain}, run {running.Id}"));
        Assert.Equal(1, await ChampionsAsync(database));

        await AskAsync(alive);
        await UntilAsync(async () => await FractionAsync(database) > 0.1, alive, trainer);
        trainer.Kill();
        var port = trainer.GrpcPort;
        await trainer.DisposeAsync();
        await using var next = StartTrainer(database, port);
        await UntilAsync(async () => (await RunRows.ReadAsync(database, Cancelled)).Count(row => row is { Job: Retrain, Outcome: "done" }) == 2, alive, next);

        var last = (await RunRows.ReadAsync(database, Cancelled)).Last(row => row.Job == Retrain);
        Assert.Equal("operator", last.Trigger);
        Assert.Equal(["lost", "succeeded"], await TrainingsAsync(database, $"{Retrain}, run {last.Id}"));
        Assert.Equal(1, await ChampionsAsync(database));
        Assert.DoesNotContain(await TrainingsAsync(database), status => status is "waiting" or "running");
        Assert.DoesNotContain(await RunRows.ReadAsync(database, Cancelled), row => row.Outcome is "waiting" or "running");
        Assert.Contains("is lost: the trainer that worked on it went away", next.Log, StringComparison.Ordinal);
    }

    private static ServiceProcess StartTrainer(string database, int port) =>
        ServiceProcess.Start("SabiScore.Trainer", [new("ConnectionStrings:sabiscore", database)], grpc: port);

    private static async Task AskAsync(ServiceProcess worker)
    {
        using var asked = await worker.Http.PostAsync(new Uri($"/jobs/{Retrain}/run", UriKind.Relative), null, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
    }

    private static Task UntilAsync(Func<Task<bool>> wanted, ServiceProcess worker, ServiceProcess trainer) =>
        Waiting.UntilAsync(wanted, Patience, () => $"{worker.Log}\n\n{trainer.Log}", Cancelled);

    private static async Task<int> ChampionsAsync(string database) => (await ColumnAsync(database, "SELECT version FROM models WHERE role = 'Champion'")).Count;

    private static Task<List<string>> TrainingsAsync(string database, string? reason = null) =>
        ColumnAsync(database, reason is null ? "SELECT status FROM training_runs ORDER BY id" : $"SELECT status FROM training_runs WHERE reason = '{reason}' ORDER BY id");

    /// <summary>How far the training that is at work is; 0 where none is.</summary>
    private static async Task<double> FractionAsync(string database) =>
        (await ColumnAsync(database, "SELECT fraction::text FROM training_runs WHERE status = 'running'")).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).LastOrDefault();

    private static async Task<List<string>> ColumnAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancelled);
        List<string> values = [];
        while (await reader.ReadAsync(Cancelled))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
