using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SabiScore.Api.Admin;
using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>Jobs steered by an administrator.</summary>
internal static class JobControlEndpoints
{
    /// <summary>Who asks, as the workers write it down: the Api knows one administrator.</summary>
    private const string By = "administrator, Api";

    public static void MapJobControl(this RouteGroupBuilder jobs)
    {
        var group = jobs.MapGroup("").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).RequireAdmin();
        group.MapPost("/{name}/run", RunAsync).WithName("RunJob").WithSummary("Has a job run now, on whichever worker takes it first, paused or not.");
        group.MapPost("/{name}/pause", PauseAsync).WithName("PauseJob").WithSummary("Holds a job's schedule back on every worker, over restarts; what runs goes on.")
            .ProducesValidationProblem();
        group.MapPost("/{name}/resume", ResumeAsync).WithName("ResumeJob").WithSummary("Lets a job's schedule go on; of firings that it missed, one is made up for at most.");
        group.MapPost("/runs/{id:long}/cancel", CancelAsync).WithName("CancelJobRun")
            .WithSummary("Asks a run to stop, on whichever worker it waits or is at work; it ends as cancelled within seconds, a training of it too.");
        group.MapPost("/runs/{id:long}/retry", RetryAsync).WithName("RetryJobRun").WithSummary("Runs the job of a run again that failed, was interrupted or cancelled.");
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RunAsync(string name, WorkerCall worker, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.RunJobAsync(new RunJobRequest { Job = name }, options), cancellationToken);
        return answer is null ? refusal! : Accept(answer.Run);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PauseAsync(
        string name, [MaxLength(500)] string? reason, WorkerCall worker, CancellationToken cancellationToken)
    {
        var request = new PauseJobRequest { Job = name, By = By, Reason = reason ?? "" };
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.PauseJobAsync(request, options), cancellationToken);
        return answer is null ? refusal! : TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(string name, WorkerCall worker, CancellationToken cancellationToken)
    {
        var request = new ResumeJobRequest { Job = name, By = By };
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.ResumeJobAsync(request, options), cancellationToken);
        return answer is null ? refusal! : TypedResults.NoContent();
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> CancelAsync(long id, WorkerCall worker, CancellationToken cancellationToken)
    {
        var request = new CancelRunRequest { RunId = id, By = By };
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.CancelRunAsync(request, options), cancellationToken);
        return answer is null ? refusal! : Accept(answer.Run);
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RetryAsync(long id, WorkerCall worker, CancellationToken cancellationToken)
    {
        var (answer, refusal) = await worker.AskAsync((scheduler, options) => scheduler.RetryRunAsync(new RetryRunRequest { RunId = id }, options), cancellationToken);
        return answer is null ? refusal! : Accept(answer.Run);
    }

    /// <summary>With where to follow it.</summary>
    private static Accepted<JobRunAnswer> Accept(Run run) => TypedResults.Accepted($"/api/v1/jobs/runs/{run.Id}", JobRunAnswer.Of(run));
}
