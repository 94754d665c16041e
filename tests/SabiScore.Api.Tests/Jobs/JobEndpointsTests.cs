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

        static IEnumerable<string> Named<T>()
            where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)} {value}").Skip(1);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> RunAsync(HttpClient http, string job, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/jobs/{job}/run");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", key);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (response.StatusCode, document.RootElement.Clone());
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
