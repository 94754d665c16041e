using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Store;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>What the workers do: their jobs and what ran. Asked of a worker over gRPC.</summary>
internal static class JobEndpoints
{
    public static RouteGroupBuilder MapJobs(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("/jobs").WithTags("Jobs").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/", ListAsync).WithName("ListJobs").WithSummary("Every job with its schedule, its pause, what it does now and how it has fared in the last 7 days.");
        group.MapGet("/{name}/firings", FiringsAsync).WithName("ListJobFirings").WithSummary("When a job's schedule fires next.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{name}/statistics", StatisticsAsync).WithName("GetJobStatistics")
            .WithSummary("How a job has fared: runs by how they ended, percentiles of their durations, the last success, failures in a row.")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/runs", ListRunsAsync).WithName("ListJobRuns").WithSummary("Runs, newest first, a page at a time, steps of the way up among them.")
            .ProducesValidationProblem();
        group.MapGet("/runs/{id:long}", GetRunAsync).WithName("GetJobRun").WithSummary("One run with what was logged while it was at work.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapJobControl();
        return group;
    }

    private static async Task<Results<Ok<Listing<JobAnswer>>, ProblemHttpResult>> ListAsync(
        WorkerCall worker, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.ListJobsAsync(new ListJobsRequest(), options), cancellationToken);
        return answer is null
            ? refusal!
            : TypedResults.Ok(new Listing<JobAnswer> { Items = [.. answer.Jobs.Select(JobAnswer.Of)], Data = await StampAsync(contexts, stamps, cancellationToken) });
    }

    private static async Task<Results<Ok<JobFiringsAnswer>, ProblemHttpResult>> FiringsAsync(
        string name, [Range(1, 200)] int? count, WorkerCall worker, CancellationToken cancellationToken)
    {
        var request = new NextFiringsRequest { Job = name, Count = count ?? 0 };
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.NextFiringsAsync(request, options), cancellationToken);
        return answer is null ? refusal! : TypedResults.Ok(JobFiringsAnswer.Of(name, answer));
    }

    private static async Task<Results<Ok<JobStatisticsAnswer>, ProblemHttpResult>> StatisticsAsync(
        string name, [Range(1, 90)] int? days, WorkerCall worker, CancellationToken cancellationToken)
    {
        var request = new GetStatisticsRequest { Job = name, Days = days ?? 0 };
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.GetStatisticsAsync(request, options), cancellationToken);
        return answer is null ? refusal! : TypedResults.Ok(JobStatisticsAnswer.Of(answer.Statistics));
    }

    private static async Task<Results<Ok<JobRunPage>, ProblemHttpResult>> ListRunsAsync(
        [AsParameters] JobRunQuery query, WorkerCall worker, IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.ListRunsAsync(query.ToRequest(), options), cancellationToken);
        return answer is null
            ? refusal!
            : TypedResults.Ok(new JobRunPage
            {
                Items = [.. answer.Runs.Select(JobRunAnswer.Of)],
                Next = answer.NextPageToken.Length == 0 ? null : answer.NextPageToken,
                Data = await StampAsync(contexts, stamps, cancellationToken),
            });
    }

    private static async Task<Results<Ok<JobRunDetail>, ProblemHttpResult>> GetRunAsync(long id, WorkerCall worker, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.GetRunAsync(new GetRunRequest { RunId = id }, options), cancellationToken);
        return answer is null ? refusal! : TypedResults.Ok(JobRunDetail.Of(answer.Run));
    }

    private static async Task<DataStamp> StampAsync(IDbContextFactory<SabiScoreDbContext> contexts, DataStamps stamps, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await stamps.NowAsync(context, cancellationToken);
    }
}
