using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SabiScore.Tests.Shared;

namespace SabiScore.AppHost.Tests.Running;

/// <summary>
/// The AppHost really started: Aspire's orchestrator runs the migration and the three services, as F5 does. Only the two containers are replaced, by a PostgreSQL and
/// a Redis of this machine, since containers are not to be had everywhere.
/// </summary>
[Trait("Category", "Full")]
public sealed class RunningTests(PostgresCluster postgres) : IClassFixture<PostgresCluster>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task Start_EverythingBecomesHealthy_AndTheButtonsWork()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        await using var redis = await RedisServer.StartNewAsync();
        await using var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.SabiScore_AppHost>(limit.Token);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddFilter("SabiScore.AppHost.Resources", LogLevel.Information));
        Replace(builder, await postgres.CreateDatabaseAsync(), redis.ConnectionString);
        await using var app = await builder.BuildAsync(limit.Token);

        await app.StartAsync(limit.Token);
        foreach (var service in (string[])["trainer", "api", "worker"])
        {
            await app.ResourceNotifications.WaitForResourceHealthyAsync(service, limit.Token);
        }

        using var client = app.CreateHttpClient("api", "http");
        var leagues = await client.GetFromJsonAsync<JsonElement>("/api/v1/leagues", limit.Token);
        var performance = await app.ResourceCommands.ExecuteCommandAsync("worker", Command(builder, "Count the performance"), limit.Token);

        var cancelled = await app.ResourceCommands.ExecuteCommandAsync("worker", Command(builder, "Cancel what runs"), limit.Token);
        var choice = new InteractionInput { Name = "job", InputType = InputType.Choice, Value = "FetchOdds" };
        var paused = await app.ResourceCommands.ExecuteCommandAsync("worker", Command(builder, "Pause a job"), new InteractionInputCollection([choice]), limit.Token);
        var jobs = (await client.GetFromJsonAsync<JsonElement>("/api/v1/jobs", limit.Token)).GetProperty("items").EnumerateArray();

        Assert.Equal(["FetchOdds by Aspire dashboard"], jobs.Where(job => job.GetProperty("pause").ValueKind != JsonValueKind.Null)
            .Select(job => $"{job.GetProperty("name")} by {job.GetProperty("pause").GetProperty("by")}"));
        Assert.True(paused.Success, paused.Message);
        Assert.True(cancelled.Success, cancelled.Message);
        Assert.Equal(7, leagues.GetProperty("items").GetArrayLength());
        Assert.True(performance.Success, performance.Message);
        using var worker = app.CreateHttpClient("worker", "http");
        Assert.Equal(HttpStatusCode.NotFound, (await worker.PostAsync("/jobs/NoSuchJob/run", null, limit.Token)).StatusCode);
        await app.StopAsync(limit.Token);
    }

    private static string Command(IDistributedApplicationTestingBuilder builder, string text) => builder.Resources.Single(resource => resource.Name == "worker")
        .Annotations.OfType<ResourceCommandAnnotation>().Single(command => command.DisplayName == text).Name;

    private static void Replace(IDistributedApplicationTestingBuilder builder, string database, string cache)
    {
        string[] gone = ["cache", "postgres", "sabiscore"];
        foreach (var resource in builder.Resources.Where(resource => gone.Contains(resource.Name)).ToList())
        {
            builder.Resources.Remove(resource);
        }

        foreach (var project in builder.Resources.OfType<ProjectResource>())
        {
            foreach (var wait in project.Annotations.OfType<WaitAnnotation>().Where(wait => gone.Contains(wait.Resource.Name)).ToList())
            {
                project.Annotations.Remove(wait);
            }

            project.Annotations.Add(new EnvironmentCallbackAnnotation(context =>
            {
                foreach (var key in context.EnvironmentVariables.Keys.Where(key => key.StartsWith("SABISCORE_", StringComparison.Ordinal) || key.StartsWith("CACHE_", StringComparison.Ordinal)).ToList())
                {
                    context.EnvironmentVariables.Remove(key);
                }

                context.EnvironmentVariables["ConnectionStrings__sabiscore"] = database;
                context.EnvironmentVariables["ConnectionStrings__cache"] = cache;
            }));
        }
    }
}
