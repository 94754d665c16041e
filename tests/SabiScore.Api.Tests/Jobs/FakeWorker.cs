using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Tests.Jobs;

/// <summary>A worker on a real socket with one job, that counts what it was asked to run.</summary>
internal sealed class FakeWorker : SchedulerService.SchedulerServiceBase, IAsyncDisposable
{
    public static readonly DateTimeOffset StartedAt = new(2024, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private WebApplication? _app;

    public string Address => _app!.Urls.First();

    public List<string> Asked { get; } = [];

    public ListRunsRequest? LastList { get; private set; }

    /// <summary>What the next call is refused with.</summary>
    public Status? Refusal { get; set; }

    public static async Task<FakeWorker> StartAsync()
    {
        var worker = new FakeWorker();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(worker);
        worker._app = builder.Build();
        worker._app.MapGrpcService<FakeWorker>();
        await worker._app.StartAsync();
        return worker;
    }

    public override Task<ListJobsResponse> ListJobs(ListJobsRequest request, ServerCallContext context) => Task.FromResult(new ListJobsResponse
    {
        Jobs =
        {
            new Job
            {
                Name = "RetrainModels",
                Summary = "Learns.",
                Cron = "0 0 2 * * ?",
                Recovers = true,
                LastRun = Run(),
                Pause = new Pause { At = StartedAt.ToTimestamp(), By = "Ada" },
                Deadline = Duration.FromTimeSpan(TimeSpan.FromHours(5)),
                Statistics = Figures(),
            },
        },
    });

    public override Task<NextFiringsResponse> NextFirings(NextFiringsRequest request, ServerCallContext context) =>
        Hear($"firings {request.Job} {request.Count}", new NextFiringsResponse { Firings = { StartedAt.ToTimestamp(), StartedAt.AddDays(1).ToTimestamp() } });

    public override Task<GetStatisticsResponse> GetStatistics(GetStatisticsRequest request, ServerCallContext context) =>
        Hear($"statistics {request.Job} {request.Days}", new GetStatisticsResponse { Statistics = Figures() });

    public override Task<GetRunResponse> GetRun(GetRunRequest request, ServerCallContext context) => Hear($"run {request.RunId}", new GetRunResponse
    {
        Run = new RunWithLog
        {
            Run = Run(),
            Lines = { new RunLine { Number = 3, At = StartedAt.ToTimestamp(), Level = LineLevel.Warning, Category = "Some.Class", Text = "Look." } },
            DroppedLines = 2,
        },
    });

    public override Task<PauseJobResponse> PauseJob(PauseJobRequest request, ServerCallContext context) =>
        Hear($"pause {request.Job} by {request.By}: {request.Reason}", new PauseJobResponse());

    public override Task<ResumeJobResponse> ResumeJob(ResumeJobRequest request, ServerCallContext context) =>
        Hear($"resume {request.Job} by {request.By}", new ResumeJobResponse());

    public override Task<CancelRunResponse> CancelRun(CancelRunRequest request, ServerCallContext context) =>
        Hear($"cancel {request.RunId} by {request.By}", new CancelRunResponse { Run = Run() });

    public override Task<RetryRunResponse> RetryRun(RetryRunRequest request, ServerCallContext context) =>
        Hear($"retry {request.RunId}", new RetryRunResponse { Run = Run() });

    public override Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        Asked.Add($"{request.Job} {request.Limit}");
        LastList = request;
        return Task.FromResult(new ListRunsResponse { Runs = { Run() }, NextPageToken = "7" });
    }

    public override Task<RunJobResponse> RunJob(RunJobRequest request, ServerCallContext context) => Hear(request.Job, new RunJobResponse { Run = Run() });

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private Task<T> Hear<T>(string asked, T answer)
    {
        Asked.Add(asked);
        return Refusal is { } refusal ? throw new RpcException(refusal) : Task.FromResult(answer);
    }

    private static Statistics Figures() => new()
    {
        Days = 7,
        Outcomes = { new OutcomeCount { Outcome = RunOutcome.Done, Count = 5 }, new OutcomeCount { Outcome = RunOutcome.Failed, Count = 1 } },
        Worked = 5,
        P50 = Duration.FromTimeSpan(TimeSpan.FromSeconds(2)),
        P95 = Duration.FromTimeSpan(TimeSpan.FromSeconds(3)),
        P99 = Duration.FromTimeSpan(TimeSpan.FromSeconds(4)),
        LastSuccessAt = StartedAt.ToTimestamp(),
        FailuresInARow = 1,
    };

    private static Run Run() => new()
    {
        Id = 7,
        Job = "RetrainModels",
        Trigger = RunTrigger.Operator,
        Outcome = RunOutcome.PartlyDone,
        Message = "One league was left out.",
        Fraction = 1,
        RowsIn = 10,
        RowsOut = 1,
        StartedAt = StartedAt.ToTimestamp(),
        EndedAt = StartedAt.AddMinutes(1).ToTimestamp(),
        Duration = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)),
        Worker = "w1",
        ClockAt = StartedAt.ToTimestamp(),
        Attempts = 2,
        RetryOf = 6,
    };
}
