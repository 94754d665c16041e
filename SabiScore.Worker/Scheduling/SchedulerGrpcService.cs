using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.History;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs over gRPC.</summary>
internal sealed class SchedulerGrpcService(
    JobListing listing,
    JobControl control,
    CancelControl cancels,
    PauseControl pausing,
    JobPauses pauses,
    JobHistory history,
    JobStatisticsBook statistics,
    RunLines lines,
    JobWatches watches) : SchedulerService.SchedulerServiceBase
{
    private const int LongestName = 100;
    private const int LongestReason = 500;

    public override async Task<ListJobsResponse> ListJobs(ListJobsRequest request, ServerCallContext context) =>
        new() { Jobs = { (await listing.ListAsync(context.CancellationToken)).Select(job => job.ToMessage()) } };

    public override async Task<NextFiringsResponse> NextFirings(NextFiringsRequest request, ServerCallContext context)
    {
        var firings = listing.Next(request.Job, Within(request.Count, 10, 200, "count")) ?? throw NoSuchJob(request.Job);
        var pause = (await pauses.ListAsync(context.CancellationToken)).GetValueOrDefault(request.Job);
        return new NextFiringsResponse { Firings = { firings.Select(firing => firing.ToTimestamp()) }, Pause = pause?.ToMessage() };
    }

    public override async Task<RunJobResponse> RunJob(RunJobRequest request, ServerCallContext context) =>
        new() { Run = Accepted(await control.RunAsync(request.Job, context.CancellationToken)).Run!.ToMessage() };

    public override async Task<PauseJobResponse> PauseJob(PauseJobRequest request, ServerCallContext context)
    {
        var reason = Short(request.Reason, LongestReason, "reason");
        Accepted(await pausing.PauseAsync(request.Job, By(request.By), reason.Length == 0 ? null : reason, context.CancellationToken));
        return new PauseJobResponse();
    }

    public override async Task<ResumeJobResponse> ResumeJob(ResumeJobRequest request, ServerCallContext context)
    {
        Accepted(await pausing.ResumeAsync(request.Job, By(request.By), context.CancellationToken));
        return new ResumeJobResponse();
    }

    public override async Task<CancelRunResponse> CancelRun(CancelRunRequest request, ServerCallContext context) =>
        new() { Run = Accepted(await cancels.CancelAsync(request.RunId, By(request.By), context.CancellationToken)).Run!.ToMessage() };

    public override async Task<RetryRunResponse> RetryRun(RetryRunRequest request, ServerCallContext context) =>
        new() { Run = Accepted(await control.RetryAsync(request.RunId, context.CancellationToken)).Run!.ToMessage() };

    public override async Task WatchRun(WatchRunRequest request, IServerStreamWriter<WatchRunResponse> responseStream, ServerCallContext context)
    {
        using var place = Enter();
        var run = await history.FindAsync(request.RunId, context.CancellationToken) ?? throw NoSuchRun(request.RunId);
        await foreach (var update in watches.RunAsync(run, context.CancellationToken))
        {
            await responseStream.WriteAsync(update, context.CancellationToken);
        }
    }

    public override async Task WatchJobs(WatchJobsRequest request, IServerStreamWriter<WatchJobsResponse> responseStream, ServerCallContext context)
    {
        using var place = Enter();
        await foreach (var update in watches.JobsAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(update, context.CancellationToken);
        }
    }

    public override async Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        var limit = Within(request.Limit, 20, 200, "limit");
        var (filter, fault) = RunPaging.Read(request);
        var runs = await history.ListAsync(filter ?? throw Refuse(StatusCode.InvalidArgument, fault!), limit + 1, context.CancellationToken);
        return new ListRunsResponse
        {
            Runs = { runs.Take(limit).Select(run => run.ToMessage()) },
            NextPageToken = runs.Count > limit ? RunPaging.Token(runs[limit - 1].Id) : "",
        };
    }

    public override async Task<GetRunResponse> GetRun(GetRunRequest request, ServerCallContext context)
    {
        var run = await history.FindAsync(request.RunId, context.CancellationToken) ?? throw NoSuchRun(request.RunId);
        return new GetRunResponse { Run = run.With(await lines.ReadAsync(run.Id, 0, context.CancellationToken), 0) };
    }

    public override async Task<GetStatisticsResponse> GetStatistics(GetStatisticsRequest request, ServerCallContext context)
    {
        var job = JobCatalog.Find(request.Job) ?? throw NoSuchJob(request.Job);
        var days = Within(request.Days, JobListing.Days, 90, "days");
        return new GetStatisticsResponse { Statistics = (await statistics.OfAsync(job.Name, days, context.CancellationToken)).ToMessage() };
    }

    private static ControlAnswer Accepted(ControlAnswer answer) => answer.Outcome switch
    {
        ControlOutcome.Accepted => answer,
        ControlOutcome.NoSuchJob or ControlOutcome.NoSuchRun => throw Refuse(StatusCode.NotFound, answer.Reason),
        ControlOutcome.AlreadyRunning => throw Refuse(StatusCode.AlreadyExists, answer.Reason),
        ControlOutcome.NotReady => throw Refuse(StatusCode.Unavailable, answer.Reason),
        _ => throw Refuse(StatusCode.FailedPrecondition, answer.Reason),
    };

    private static string By(string by) => by.Length == 0 ? "grpc" : Short(by, LongestName, "by");

    private static string Short(string text, int longest, string name) =>
        text.Length <= longest ? text : throw Refuse(StatusCode.InvalidArgument, $"{name}: at most {longest} characters.");

    private static int Within(int value, int fallback, int most, string name) =>
        value == 0 ? fallback : value > 0 && value <= most ? value : throw Refuse(StatusCode.InvalidArgument, $"{name}: 1 to {most}.");

    private static RpcException NoSuchJob(string job) => Refuse(StatusCode.NotFound, $"There is no job {job}.");

    private static RpcException NoSuchRun(long id) => Refuse(StatusCode.NotFound, $"There is no {JobControl.Say(id)}.");

    private static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));

    private IDisposable Enter() => watches.TryEnter() ?? throw Refuse(StatusCode.ResourceExhausted, $"{JobWatches.Most} watch already.");
}
