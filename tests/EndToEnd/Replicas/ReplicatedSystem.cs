using System.Globalization;
using Npgsql;
using SabiScore.EndToEnd.Running;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Replicas;

/// <summary>Two Apis behind a load balancer, two workers and one trainer on one PostgreSQL and one Redis, wired as the AppHost wires them.</summary>
internal sealed class ReplicatedSystem : ISystem
{
    private const string Trainer = "trainer", Worker = "worker", Api = "api";

    private static readonly Dictionary<string, string> Projects = new()
    {
        [Trainer] = "SabiScore.Trainer",
        [Worker] = "SabiScore.Worker",
        [Api] = "SabiScore.Api",
    };

    private readonly string database;
    private readonly Dictionary<string, string> settings;
    private readonly List<(string Name, ServiceProcess Process)> services = [];
    private LoadBalancer? balancer;

    private ReplicatedSystem(string database, int port, Dictionary<string, string> settings)
    {
        (this.database, this.settings) = (database, settings);
        Client = new SystemClient(port, () => string.Join('\n', services.Select(service => $"--- {service.Name}\n{service.Process.Log}")), () => null);
    }

    public SystemClient Client { get; }

    public static async Task<ReplicatedSystem> StartAsync(string database, string cache, string data, DateOnly asOf, CancellationToken cancellationToken)
    {
        await ServiceProcess.MigrateAsync(database, cancellationToken);
        (string Name, int Http, int Grpc)[] places =
            [.. new[] { Trainer, Api, Api, Worker, Worker }.Select(name => (name, ChildProcess.FreePort(), ChildProcess.FreePort()))];
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:sabiscore"] = database,
            ["ConnectionStrings:cache"] = cache,
            ["Import:Folder"] = data,
            ["MatchClock:AsOf"] = asOf.ToString("O", CultureInfo.InvariantCulture),
            ["ValueBets:MinimumEdge"] = "0",
        };
        foreach (var group in places.GroupBy(place => place.Name))
        {
            foreach (var (number, place) in group.Index())
            {
                settings[$"services:{place.Name}:http:{number}"] = $"http://127.0.0.1:{place.Http}";
                settings[$"services:{place.Name}:grpc:{number}"] = $"http://127.0.0.1:{place.Grpc}";
            }
        }

        var port = ChildProcess.FreePort();
        var system = new ReplicatedSystem(database, port, settings);
        foreach (var (name, http, grpc) in places)
        {
            system.services.Add((name, ServiceProcess.Start(Projects[name], settings, http, grpc)));
        }

        system.balancer = await LoadBalancer.StartAsync(port, [.. places.Where(place => place.Name == Api).Select(place => place.Http)], cancellationToken);
        return system;
    }

    /// <inheritdoc />
    public async Task ReplaceApiAsync(CancellationToken cancellationToken)
    {
        var at = services.FindIndex(service => service.Name == Api);
        var old = services[at].Process;
        old.Kill();
        await Processes.GoneAsync(old.Pid, cancellationToken);
        // The other one serves meanwhile.
        await Client.HealthyAsync(cancellationToken);
        services[at] = (Api, ServiceProcess.Start(Projects[Api], settings, old.HttpPort, old.GrpcPort));
        await old.DisposeAsync();
        await services[at].Process.HealthAsync("Healthy", TimeSpan.FromMinutes(2), cancellationToken);
    }

    /// <summary>What two workers must not do twice was done once.</summary>
    public async Task CheckOnceAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(database);
        Assert.Equal(1L, await NumberAsync("SELECT count(*) FROM ledger_entries WHERE value_bet_id IS NULL"));
        Assert.Equal(0L, await NumberAsync("SELECT count(*) FROM job_runs WHERE outcome = 'failed'"));
        Assert.Equal(1L, await NumberAsync("SELECT count(*) FROM training_runs"));
        Assert.Equal(2L, await NumberAsync("SELECT count(DISTINCT host) FROM job_runs WHERE job = 'Bootstrap.Import'"));
        Assert.Equal(
            await NumberAsync("SELECT count(*) FROM fixtures"),
            await NumberAsync("SELECT sum(rows_out) FROM job_runs WHERE job = 'Bootstrap.Import'"));

        async Task<long> NumberAsync(string query)
        {
            await using var command = source.CreateCommand(query);
            return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (balancer is not null)
        {
            await balancer.DisposeAsync();
        }

        foreach (var (_, process) in services)
        {
            await process.DisposeAsync();
        }

        Client.Dispose();
    }
}
