using Grpc.Core;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Admin;
using SabiScore.Api.Answers;
using SabiScore.Data.Store;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>What the workers do: their jobs, what ran, and running one now. Asked of a worker over gRPC.</summary>
internal static class JobEndpoints
{
    private static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(5);

    public static RouteGroupBuilder MapJobs(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/jobs").WithTags("Jobs").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/", ListAsync).WithName("ListJobs").WithSummary("Every job with its schedule and its latest run.");
        group.MapGet("/runs", ListRunsAsync).WithName("ListJobRuns").WithSummary("The latest runs, newest first, steps of the way up among them.")
            .ProducesValidationProblem();
        group.MapPost("/{name}/run", RunAsync).WithName("RunJob").WithSummary("Has a job run now, on whichever worker takes it first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .RequireAdmin();
        return group;
    }

    private static async Task<Results<Ok<Listing<JobAnswer>>, ProblemHttpResult>> ListAsync(
        SchedulerService.SchedulerServiceClient scheduler, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await scheduler.ListJobsAsync(new ListJobsRequest(), Options(time, cancellationToken));
            return await StampAsync(answer.Jobs.Select(JobAnswer.Of), contexts, stamps, cancellationToken);
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Refusal(failure);
        }
    }

    private static async Task<Results<Ok<Listing<JobRunAnswer>>, ProblemHttpResult>> ListRunsAsync(
        [AsParameters] JobRunQuery query, SchedulerService.SchedulerServiceClient scheduler, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, TimeProvider time,
        CancellationToken cancellationToken)
    {
        try
        {
            var answer = await scheduler.ListRunsAsync(new ListRunsRequest { Job = query.Job ?? "", Limit = query.Limit ?? 0 }, Options(time, cancellationToken));
            return await StampAsync(answer.Runs.Select(JobRunAnswer.Of), contexts, stamps, cancellationToken);
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Refusal(failure);
        }
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RunAsync(
        string name, SchedulerService.SchedulerServiceClient scheduler, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await scheduler.RunJobAsync(new RunJobRequest { Job = name }, Options(time, cancellationToken));
            return TypedResults.Accepted($"/api/v1/jobs/runs?job={Uri.EscapeDataString(name)}", JobRunAnswer.Of(answer.Run));
        }
        catch (RpcException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return Refusal(failure);
        }
    }

    private static async Task<Ok<Listing<T>>> StampAsync<T>(
        IEnumerable<T> items, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return TypedResults.Ok(new Listing<T> { Items = [.. items], Data = await stamps.NowAsync(context, cancellationToken) });
    }

    private static CallOptions Options(TimeProvider time, CancellationToken cancellationToken) =>
        new(deadline: time.GetUtcNow().UtcDateTime + CallLimit, cancellationToken: cancellationToken);

    /// <summary>The worker's own words where it refuses; that it does not answer where it does not.</summary>
    private static ProblemHttpResult Refusal(RpcException failure) => failure.StatusCode switch
    {
        StatusCode.NotFound => Problems.NotFound(failure.Status.Detail),
        StatusCode.AlreadyExists => Problems.Conflict(failure.Status.Detail),
        // Where nothing was reached the detail is of the connection: addresses are nobody's business.
        StatusCode.Unavailable when failure.Status.DebugException is null => Problems.NotYet(failure.Status.Detail),
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => Problems.NotYet("No worker answers."),
        _ => TypedResults.Problem("The worker could not do it; its log says why.", statusCode: StatusCodes.Status502BadGateway),
    };
}
