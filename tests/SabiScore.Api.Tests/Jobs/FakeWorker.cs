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
        Jobs = { new Job { Name = "RetrainModels", Summary = "Learns.", Cron = "0 0 2 * * ?", NextFireAt = StartedAt.AddDays(1).ToTimestamp(), Recovers = true, LastRun = Run() } },
    });

    public override Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        Asked.Add($"{request.Job} {request.Limit}");
        return Task.FromResult(new ListRunsResponse { Runs = { Run() } });
    }

    public override Task<RunJobResponse> RunJob(RunJobRequest request, ServerCallContext context)
    {
        Asked.Add(request.Job);
        return Refusal is { } refusal ? throw new RpcException(refusal) : Task.FromResult(new RunJobResponse { Run = Run() });
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

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
    };
}
