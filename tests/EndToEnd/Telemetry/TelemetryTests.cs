using System.Net.Http.Json;
using System.Text.Json;
using SabiScore.Domain.Football;
using SabiScore.EndToEnd.Cluster;
using SabiScore.EndToEnd.Running;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Telemetry;

/// <summary>What the three services tell of one piece of work, as a receiver gets it.</summary>
public sealed class TelemetryTests(PostgresCluster postgres) : IDisposable
{
    private const string DatabasePassword = "hush-postgres-7f3a";
    private const string CachePassword = "hush-redis-2b9c";
    private const string AdminKey = "hush-admin-91d4c0aa";
    private const string Npgsql = "Npgsql";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>What a sound run without a replay, a search and any provider's key has no reason to count.</summary>
    private static readonly string[] NotHere =
    [
        "sabiscore.models.refused", "sabiscore.import.problems", "sabiscore.replay.football", "sabiscore.replay.step.duration",
        "sabiscore.training.trials", "sabiscore.promotion.refusals", "sabiscore.promotion.changes", "sabiscore.shadow.settled", "sabiscore.shadow.harm",
        "sabiscore.sources.calls", "sabiscore.sources.duration", "sabiscore.sources.rows", "sabiscore.sources.problems", "sabiscore.sources.quota",
        "sabiscore.jobs.lateness", "sabiscore.jobs.deadline.warnings", "sabiscore.jobs.retries",
        "sabiscore.replay.firings", "sabiscore.cleanup.removed", "sabiscore.value_bets.staked",
    ];

    private readonly string _files = Directory.CreateTempSubdirectory("sabiscore-telemetry-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_files, recursive: true);

    [Fact]
    public async Task Work_IsOneTraceThroughAllServices_AndEveryMetricIsTold_AndNoSecret()
    {
        GeneratedSeasons.Write(_files, 2020, 5, [League.PremierLeague]);
        await using var redis = await RedisServer.StartNewAsync(CachePassword);
        var database = await postgres.CreateDatabaseAsync() + ";Password=" + DatabasePassword;
        await ServiceProcess.MigrateAsync(database, Cancelled);
        await using var receiver = await OtlpReceiver.StartAsync(Cancelled);
        await using var services = new ServiceTrio(database, redis.ConnectionString, receiver.Settings);
        services.Start(ServiceTrio.Trainer);
        services.Start(ServiceTrio.Api, ("Admin:ApiKey", AdminKey));
        services.Start(ServiceTrio.Worker, ("Import:Folder", _files), ("MatchClock:AsOf", "2025-03-08"));
        foreach (var service in services.Running)
        {
            await service.HealthAsync("Healthy", Patience, Cancelled);
        }

        var id = await MatchAsync(services);
        await RunAsync(services, AskTheApi("RetrainModels"), "RetrainModels");
        await TraceAsync(receiver, "RetrainModels", CheckTraining);
        await RunAsync(services, new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{services[ServiceTrio.Worker].HttpPort}/jobs/GenerateValueBets/run"), "GenerateValueBets");
        await TraceAsync(receiver, "GenerateValueBets", CheckForecasts);

        for (var times = 0; times < 2; times++)
        {
            using var features = await services[ServiceTrio.Api].Http.GetAsync(new Uri($"/api/v1/features/{id}", UriKind.Relative), Cancelled);
            features.EnsureSuccessStatusCode();
        }

        var expected = DocumentedMetrics.Read().Where(metric => !NotHere.Contains(metric.Name)).ToHashSet();
        await Waiting.UntilAsync(
            () => Task.FromResult(expected.IsSubsetOf(receiver.Metrics.Keys)),
            Patience,
            () => "missing: " + string.Join(", ", expected.Except(receiver.Metrics.Keys)),
            Cancelled);
        var ours = receiver.Metrics.Keys.Where(metric => metric.Name.StartsWith("sabiscore.", StringComparison.Ordinal));
        Assert.Subset(DocumentedMetrics.Read().ToHashSet(), ours.ToHashSet());
        Assert.Contains(receiver.Metrics.Values, meter => meter == "Quartz");
        Assert.DoesNotContain(receiver.Spans, span => span.IsRoot && span.Source == Npgsql);
        CheckSecrets(receiver.Raw);
        Assert.DoesNotContain("Polly", receiver.Raw, StringComparison.Ordinal);
        foreach (var service in services.Running)
        {
            CheckSecrets(service.Log);
        }
    }

    /// <summary>Api, worker, trainer, and below the training the trainer's database and its word to the cache.</summary>
    private static void CheckTraining(TraceView trace)
    {
        var job = CheckJob(trace, "RetrainModels", "api");
        var asked = trace.Single("worker", Span.Server, "RunJob");
        var started = trace.Single("trainer", Span.Server, "StartTraining");
        var train = trace.Single("trainer", "train");
        Assert.True(trace.IsBelow(job, asked));
        Assert.True(trace.IsBelow(started, job));
        Assert.Equal(started.Id, train.Parent);
        Assert.Contains(trace.Spans, span => span.Service == "trainer" && span.Source == Npgsql && trace.IsBelow(span, train));
        Assert.Contains(trace.Spans, span => span is { Service: "trainer", Source: "SabiScore.Caching", Name: "cache PUBLISH" } && trace.IsBelow(span, train));
    }

    /// <summary>Worker, Api, both their looks at the database, and the worker's word to the cache.</summary>
    private static void CheckForecasts(TraceView trace)
    {
        var job = CheckJob(trace, "GenerateValueBets", "worker");
        var asked = trace.Spans.First(span => span is { Service: "api", Kind: Span.Server } && span.Name.Contains("StreamForecasts", StringComparison.Ordinal));
        Assert.True(trace.IsBelow(asked, job));
        var forecast = trace.Spans.First(span => span is { Service: "api", Name: "forecast" });
        Assert.True(trace.IsBelow(forecast, asked) || trace.IsBelow(forecast, job));
        Assert.Contains(trace.Spans, span => span.Service == "api" && span.Source == Npgsql && trace.IsBelow(span, forecast));
        Assert.Contains(trace.Spans, span => span.Service == "worker" && span.Source == Npgsql && trace.IsBelow(span, job));
        Assert.Contains(trace.Spans, span => span is { Service: "worker", Source: "SabiScore.Caching", Name: "cache SET" } && trace.IsBelow(span, job));
    }

    /// <summary>It begins with the call, and no span has lost its parent.</summary>
    private static Span CheckJob(TraceView trace, string name, string called)
    {
        var root = Assert.Single(trace.Spans, span => span.IsRoot);
        Assert.Equal((called, Span.Server), (root.Service, root.Kind));
        var job = trace.Single("worker", name);
        Assert.True(trace.IsBelow(job, root));
        Assert.All(trace.Spans, span => Assert.True(span.IsRoot || trace.IsBelow(span, root), $"{span} has lost its parent"));
        return job;
    }

    private static void CheckSecrets(string text)
    {
        foreach (var secret in (string[])[DatabasePassword, CachePassword, AdminKey, "Username=", "Password="])
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Waits until the trace of a job is whole; what is still missing is the message.</summary>
    private static async Task TraceAsync(OtlpReceiver receiver, string job, Action<TraceView> check)
    {
        Exception? missing = null;
        await Waiting.UntilAsync(
            () =>
            {
                try
                {
                    var asked = receiver.Spans.First(span => span.Name == job && !span.IsRoot && span.Source == "SabiScore.Jobs");
                    check(new TraceView(receiver.Spans, asked.Trace));
                    return Task.FromResult(true);
                }
                catch (Exception exception) when (exception is Xunit.Sdk.XunitException or InvalidOperationException)
                {
                    missing = exception;
                    return Task.FromResult(false);
                }
            },
            TimeSpan.FromSeconds(30),
            () => $"{missing?.Message}\n{string.Join('\n', receiver.Spans.Where(span => receiver.Spans.Any(one => one.Name == job && one.Trace == span.Trace)))}",
            Cancelled);
    }

    private static HttpRequestMessage AskTheApi(string job) => new(HttpMethod.Post, $"/api/v1/jobs/{job}/run") { Headers = { { "X-Api-Key", AdminKey } } };

    private static async Task RunAsync(ServiceTrio services, HttpRequestMessage call, string job)
    {
        var worker = services[ServiceTrio.Worker];
        await worker.HealthAsync("Healthy", Patience, Cancelled);
        using var answer = await services[ServiceTrio.Api].Http.SendAsync(call, Cancelled);
        answer.EnsureSuccessStatusCode();
        var id = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("id").GetInt64();
        var runs = await worker.RunsAsync(job, all => all.Any(run => run.Id == id && run.EndedAt is not null), Patience, Cancelled);
        Assert.Equal(RunOutcome.Done, runs.Single(run => run.Id == id).Outcome);
    }

    /// <summary>A match to come, as soon as there is a model that forecasts it.</summary>
    private static async Task<long> MatchAsync(ServiceTrio services)
    {
        var api = services[ServiceTrio.Api];
        long id = 0;
        await Waiting.UntilAsync(
            async () =>
            {
                using var answer = await api.Http.GetAsync(new Uri("/api/v1/predictions?size=1", UriKind.Relative), Cancelled);
                if (answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("items") is { } items && items.GetArrayLength() > 0)
                {
                    id = items[0].GetProperty("match").GetProperty("id").GetInt64();
                }

                return id != 0;
            },
            Patience,
            () => string.Join("\n\n", services.Running.Select(service => service.Log)),
            Cancelled);
        return id;
    }
}
