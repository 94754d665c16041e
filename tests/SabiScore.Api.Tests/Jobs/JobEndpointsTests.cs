using System.Globalization;
using System.Net;
using System.Text.Json;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting;
using SabiScore.Api.Jobs;
using SabiScore.Api.Tests.Hosting;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Tests.Jobs;

public sealed class JobEndpointsTests(JobEndpointsTests.Host host) : IClassFixture<JobEndpointsTests.Host>
{
    private const string Key = "0123456789abcdef-key";

    [Fact]
    public async Task Jobs_AreTheWorkers_WithTheirLatestRun()
    {
        var listing = await host.Http.GetJsonAsync("/api/v1/jobs");

        var job = Assert.Single(listing.Items());
        var run = job.GetProperty("lastRun");
        Assert.Equal(("RetrainModels", "0 0 2 * * ?"), (job.Text("name"), job.Text("cron")));
        Assert.Equal(("PartlyDone", "Operator", "One league was left out.", 60d), (run.Text("state"), run.Text("cause"), run.Text("message"), run.Number("durationSeconds")));
        Assert.Equal(FakeWorker.StartedAt, run.GetProperty("startedAt").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, run.GetProperty("dueAt").ValueKind);
        Assert.Equal((2d, 6d), (run.Number("attempts"), run.Number("retryOf")));
        Assert.Equal(("Ada", JsonValueKind.Null, 18000d), (job.GetProperty("pause").Text("by"), job.GetProperty("pause").GetProperty("reason").ValueKind, job.Number("deadlineSeconds")));
        var figures = job.GetProperty("statistics");
        Assert.Equal((5d, 1d), (figures.GetProperty("states").Number("Done"), figures.GetProperty("states").Number("Failed")));
        Assert.Equal((2d, 3d, 4d, 1d), (figures.Number("p50Seconds"), figures.Number("p95Seconds"), figures.Number("p99Seconds"), figures.Number("failuresInARow")));
    }

    [Fact]
    public async Task Firings_Statistics_AndARunWithItsLog_AreTheWorkers()
    {
        var firings = await host.Http.GetJsonAsync("/api/v1/jobs/RetrainModels/firings?count=2");
        var statistics = await host.Http.GetJsonAsync("/api/v1/jobs/RetrainModels/statistics?days=30");
        var run = await host.Http.GetJsonAsync("/api/v1/jobs/runs/7");

        Assert.Equal([FakeWorker.StartedAt, FakeWorker.StartedAt.AddDays(1)], firings.GetProperty("firings").EnumerateArray().Select(firing => firing.GetDateTimeOffset()));
        Assert.Equal(5, statistics.Number("worked"));
        var line = Assert.Single(run.GetProperty("lines").EnumerateArray());
        Assert.Equal((3d, "Warning", "Some.Class", "Look.", 2d), (line.Number("number"), line.Text("level"), line.Text("category"), line.Text("text"), run.Number("droppedLines")));
        Assert.Superset(new HashSet<string> { "firings RetrainModels 2", "statistics RetrainModels 30", "run 7" }, host.Worker.Asked.ToHashSet());
        await host.Http.GetJsonAsync("/api/v1/jobs/RetrainModels/firings?count=201", HttpStatusCode.BadRequest);
        await host.Http.GetJsonAsync("/api/v1/jobs/RetrainModels/statistics?days=91", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Runs_Filters_ReachTheWorker_AndTheNextPageIsGiven()
    {
        var page = await host.Http.GetJsonAsync(
            "/api/v1/jobs/runs?state=Failed&state=Interrupted&cause=Schedule&since=2024-03-01T00:00:00Z&until=2024-03-02T00:00:00Z&page=9");
        await host.Http.GetJsonAsync("/api/v1/jobs/runs?state=Tired", HttpStatusCode.BadRequest);

        Assert.Equal("7", page.Text("next"));
        Assert.Equal(
            new ListRunsRequest
            {
                Outcomes = { RunOutcome.Failed, RunOutcome.Interrupted },
                Triggers = { RunTrigger.Schedule },
                Since = new() { Seconds = 1709251200 },
                Until = new() { Seconds = 1709337600 },
                PageToken = "9",
            },
            host.Worker.LastList);
    }

    [Theory]
    [InlineData("RetrainModels/pause?reason=quota", HttpStatusCode.NoContent, "pause RetrainModels by administrator, Api: quota")]
    [InlineData("RetrainModels/resume", HttpStatusCode.NoContent, "resume RetrainModels by administrator, Api")]
    [InlineData("runs/7/cancel", HttpStatusCode.Accepted, "cancel 7 by administrator, Api")]
    [InlineData("runs/7/retry", HttpStatusCode.Accepted, "retry 7")]
    public async Task Steering_NeedsTheKey_AndSaysWhoAsks(string path, HttpStatusCode expected, string asked)
    {
        host.Worker.Asked.Clear();
        using var closed = await PostAsync(host.Http, path, null);
        Assert.Equal(HttpStatusCode.Unauthorized, closed.StatusCode);
        Assert.Empty(host.Worker.Asked);

        using var opened = await PostAsync(host.Http, path, Key);

        Assert.Equal(expected, opened.StatusCode);
        Assert.Equal([asked], host.Worker.Asked);
        Assert.Equal(expected == HttpStatusCode.Accepted ? "/api/v1/jobs/runs/7" : null, opened.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData(StatusCode.FailedPrecondition, HttpStatusCode.Conflict)]
    [InlineData(StatusCode.InvalidArgument, HttpStatusCode.BadRequest)]
    [InlineData(StatusCode.NotFound, HttpStatusCode.NotFound)]
    public async Task Steering_RefusedByTheWorker_SaysWhy(StatusCode code, HttpStatusCode expected)
    {
        host.Worker.Refusal = new Status(code, "Run 7 has ended: done.");
        try
        {
            using var response = await PostAsync(host.Http, "runs/7/cancel", Key);
            using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal((expected, "Run 7 has ended: done."), (response.StatusCode, problem.RootElement.Text("detail")));
        }
        finally
        {
            host.Worker.Refusal = null;
        }
    }

    [Fact]
    public async Task Runs_AreAskedForAsTheCallerSays()
    {
        await host.Http.GetJsonAsync("/api/v1/jobs/runs?job=RetrainModels&limit=5");
        await host.Http.GetJsonAsync("/api/v1/jobs/runs");
        var refused = await host.Http.GetJsonAsync("/api/v1/jobs/runs?limit=0", HttpStatusCode.BadRequest);

        Assert.Contains("RetrainModels 5", host.Worker.Asked);
        Assert.Contains(" 0", host.Worker.Asked);
        Assert.NotEmpty(refused.GetProperty("errors").GetProperty("limit").EnumerateArray());
    }

    [Theory]
    [InlineData(null, "This call needs the administrator's key in the header X-Api-Key.")]
    [InlineData("another-key-of-twenty", "The key is not the configured one.")]
    [InlineData("", "This call needs the administrator's key in the header X-Api-Key.")]
    public async Task Run_WithoutTheKey_IsRefusedAndReachesNoWorker(string? key, string reason)
    {
        host.Worker.Asked.Clear();

        var (status, problem) = await RunAsync(host.Http, "RetrainModels", key);

        Assert.Equal((HttpStatusCode.Unauthorized, reason), (status, problem.Text("detail")));
        Assert.Empty(host.Worker.Asked);
    }

    [Fact]
    public async Task Run_WhereNoKeyIsConfigured_IsClosed()
    {
        await using var open = new ApiHost();
        await open.InitializeAsync();

        var (status, problem) = await RunAsync(open.Http, "RetrainModels", Key);

        Assert.Equal((HttpStatusCode.Unauthorized, "Calls that change something are closed here: no Admin:ApiKey is configured."), (status, problem.Text("detail")));
    }

    [Fact]
    public async Task Run_IsAccepted_WithTheRunToFollow()
    {
        var (status, run) = await RunAsync(host.Http, "RetrainModels", Key);

        Assert.Equal((HttpStatusCode.Accepted, 7), (status, run.GetProperty("id").GetInt64()));
        Assert.Contains("RetrainModels", host.Worker.Asked);
    }

    [Theory]
    [InlineData(StatusCode.NotFound, "There is no job X.", HttpStatusCode.NotFound, "There is no job X.")]
    [InlineData(StatusCode.AlreadyExists, "X runs already.", HttpStatusCode.Conflict, "X runs already.")]
    [InlineData(StatusCode.Unavailable, "This worker does not run jobs yet.", HttpStatusCode.ServiceUnavailable, "This worker does not run jobs yet.")]
    [InlineData(StatusCode.Internal, "secret inside", HttpStatusCode.BadGateway, "The worker could not do it; its log says why.")]
    public async Task Run_RefusedByTheWorker_SaysWhy(StatusCode code, string words, HttpStatusCode expected, string detail)
    {
        host.Worker.Refusal = new Status(code, words);
        try
        {
            var (status, problem) = await RunAsync(host.Http, "X", Key);

            Assert.Equal((expected, detail), (status, problem.Text("detail")));
        }
        finally
        {
            host.Worker.Refusal = null;
        }
    }

    [Fact]
    public async Task WithoutAWorker_ThatIsSaid_AndNoAddress()
    {
        await using var alone = new ApiHost();
        await alone.InitializeAsync();

        var problem = await alone.Http.GetJsonAsync("/api/v1/jobs", HttpStatusCode.ServiceUnavailable);

        Assert.Equal("No worker answers.", problem.Text("detail"));
    }

    [Fact]
    public void Words_OfTheMessages_AreThoseOfTheAnswers()
    {
        Assert.Equal(Named<RunOutcome>(), Named<JobState>());
        Assert.Equal(Named<RunTrigger>(), Named<JobCause>());
        Assert.Equal(Named<LineLevel>(), Named<JobLineLevel>());

        static IEnumerable<string> Named<T>()
            where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)} {value}").Skip(1);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> RunAsync(HttpClient http, string job, string? key)
    {
        using var response = await PostAsync(http, $"{job}/run", key);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, document.RootElement.Clone());
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/jobs/{path}");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An Api with an administrator's key and a worker.</summary>
    public sealed class Host : ApiHost, IAsyncLifetime
    {
        internal FakeWorker Worker { get; private set; } = null!;

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            Worker = await FakeWorker.StartAsync();
            await InitializeAsync();
        }

        async ValueTask IAsyncDisposable.DisposeAsync()
        {
            await base.DisposeAsync();
            await Worker.DisposeAsync();
            GC.SuppressFinalize(this);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Admin:ApiKey", Key);
            builder.UseSetting("services:worker:grpc:0", Worker.Address);
        }
    }
}
