using Grpc.Core;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs over gRPC.</summary>
internal sealed class SchedulerGrpcService(JobControl jobs) : SchedulerService.SchedulerServiceBase
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 200;

    public override async Task<ListJobsResponse> ListJobs(ListJobsRequest request, ServerCallContext context) =>
        new() { Jobs = { (await jobs.ListJobsAsync(context.CancellationToken)).Select(job => job.ToMessage()) } };

    public override async Task<RunJobResponse> RunJob(RunJobRequest request, ServerCallContext context)
    {
        var answer = await jobs.RunAsync(request.Job, context.CancellationToken);
        return answer.Outcome switch
        {
            Scheduling.RunOutcome.Accepted => new RunJobResponse { Run = answer.Run!.ToMessage() },
            Scheduling.RunOutcome.NoSuchJob => throw Refuse(StatusCode.NotFound, $"There is no job {request.Job}."),
            Scheduling.RunOutcome.AlreadyRunning => throw Refuse(StatusCode.AlreadyExists, $"{request.Job} runs already."),
            _ => throw Refuse(StatusCode.Unavailable, "This worker does not run jobs yet."),
        };
    }

    public override async Task<ListRunsResponse> ListRuns(ListRunsRequest request, ServerCallContext context)
    {
        var limit = request.Limit switch
        {
            0 => DefaultLimit,
            > 0 and <= MaximumLimit => request.Limit,
            _ => throw Refuse(StatusCode.InvalidArgument, $"limit: 1 to {MaximumLimit}."),
        };
        var listed = await jobs.ListRunsAsync(request.Job.Length == 0 ? null : request.Job, limit, context.CancellationToken);
        return new ListRunsResponse { Runs = { listed.Select(run => run.ToMessage()) } };
    }

    private static RpcException Refuse(StatusCode code, string reason) => new(new Status(code, reason));
}
