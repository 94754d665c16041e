using Grpc.Core;
using Microsoft.AspNetCore.Http.HttpResults;
using SabiScore.Api.Answers;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>Asks a worker, any of them, within a few seconds; its refusals become problems.</summary>
internal sealed class WorkerCall(SchedulerService.SchedulerServiceClient scheduler, TimeProvider time)
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(5);

    /// <returns>The answer, or why there is none: one of the two.</returns>
    public async Task<(T? Answer, ProblemHttpResult? Refusal)> AskAsync<T>(
        Func<SchedulerService.SchedulerServiceClient, CallOptions, AsyncUnaryCall<T>> ask, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return (await ask(scheduler, new CallOptions(deadline: time.GetUtcNow().UtcDateTime + CallLimit, cancellationToken: cancellationToken)), null);
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, Refusal(failure));
        }
    }

    /// <summary>The worker's own words where it refuses; that it does not answer where it does not.</summary>
    private static ProblemHttpResult Refusal(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.NotFound => Problems.NotFound(failure.Status.Detail),
        StatusCode.AlreadyExists or StatusCode.FailedPrecondition => Problems.Conflict(failure.Status.Detail),
        StatusCode.InvalidArgument => TypedResults.Problem(failure.Status.Detail, statusCode: StatusCodes.Status400BadRequest),
        // Where nothing was reached the detail is of the connection: addresses are nobody's business.
        StatusCode.Unavailable when failure.Status.DebugException is null => Problems.NotYet(failure.Status.Detail),
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => Problems.NotYet("No worker answers."),
        _ => TypedResults.Problem("The worker could not do it; its log says why.", statusCode: StatusCodes.Status502BadGateway),
    };
}
