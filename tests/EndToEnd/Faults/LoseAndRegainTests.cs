using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using SabiScore.Domain.Football;
using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Faults;

/// <summary>The services start before anything that they need, and then lose it all, one after the other, and each other.</summary>
public sealed class LoseAndRegainTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _files = Directory.CreateTempSubdirectory("sabiscore-faults-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_files, recursive: true);

    [Fact]
    [Trait("Category", "Full")]
    public async Task Services_StartedFirst_AndBereftOfEverythingInTurn_RecoverByThemselves()
    {
        GeneratedSeasons.Write(_files, 2020, 5, [League.PremierLeague]);
        await using var postgres = new PostgresCluster();
        var database = await postgres.CreateDatabaseAsync();
        await postgres.CrashAsync();
        await using var redis = await RedisServer.StartNewAsync();
        await redis.KillAsync();
        await using var services = new ServiceTrio(database, redis.ConnectionString);
        StartWorker(services);
        services.Start(ServiceTrio.Api);
        services.Start(ServiceTrio.Trainer);
        foreach (var service in services.Running)
        {
            await service.HealthAsync("Unhealthy", Patience, Cancelled);
        }

        await redis.StartAsync();
        await postgres.StartAgainAsync();
        await ServiceProcess.MigrateAsync(database, Cancelled);
        await CheckAsync(services, "after the start");

        await postgres.CrashAsync();
        await services[ServiceTrio.Api].HealthAsync("Unhealthy", Patience, Cancelled);
        await postgres.StartAgainAsync();
        await CheckAsync(services, "after PostgreSQL crashed");

        await redis.KillAsync();
        await services[ServiceTrio.Api].HealthAsync("Degraded", Patience, Cancelled);
        await ForecastAsync(services[ServiceTrio.Api], "without the cache");
        await redis.StartAsync();
        await CheckAsync(services, "after Redis was killed");

        foreach (var project in ServiceTrio.Projects)
        {
            await using (var before = services[project])
            {
                before.Kill();
            }

            if (project == ServiceTrio.Worker)
            {
                StartWorker(services);
            }
            else
            {
                services.Start(project);
            }

            await CheckAsync(services, $"after {project} was killed");
        }
    }

    private void StartWorker(ServiceTrio services) => services.Start(
        ServiceTrio.Worker, ("Import:Folder", _files), ("MatchClock:AsOf", "2025-03-08"), ("Jobs:Heartbeat", "00:00:01"), ("Jobs:TakeOverAfter", "00:00:03"));

    /// <summary>Everybody healthy, forecasts served, and a job that calls the Api done.</summary>
    private static async Task CheckAsync(ServiceTrio services, string when)
    {
        foreach (var service in services.Running)
        {
            await service.HealthAsync("Healthy", Patience, Cancelled);
        }

        await ForecastAsync(services[ServiceTrio.Api], when);
        await RunAsync(services[ServiceTrio.Worker], "GenerateValueBets", when);
    }

    private static Task ForecastAsync(ServiceProcess api, string when) => Waiting.UntilAsync(
        async () =>
        {
            using var answer = await api.Http.GetAsync(new Uri("/api/v1/predictions?size=1", UriKind.Relative), Cancelled);
            return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("items").GetArrayLength() > 0;
        },
        Patience,
        () => $"no forecast {when}\n{api.Log}",
        Cancelled);

    /// <summary>Asks until a run is accepted and ends well; one that met what was away is asked for again.</summary>
    private static Task RunAsync(ServiceProcess worker, string job, string when) => Waiting.UntilAsync(
        async () =>
        {
            using var answer = await worker.Http.PostAsync(new Uri($"/jobs/{job}/run", UriKind.Relative), null, Cancelled);
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                return false;
            }

            var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("id").GetInt64();
            try
            {
                var runs = await worker.RunsAsync(job, all => all.Any(run => run.Id == id && run.EndedAt is not null), Patience, Cancelled);
                return runs.Single(run => run.Id == id).Outcome == RunOutcome.Done;
            }
            catch (RpcException)
            {
                return false;
            }
        },
        Patience,
        () => $"no run of {job} {when}\n{worker.Log}",
        Cancelled);
}
