using Microsoft.AspNetCore.Http.HttpResults;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs over HTTP, for the dashboard of Aspire and for curl; on the service's own network only.</summary>
internal static class JobEndpoints
{
    /// <summary>Who asks where the caller does not say.</summary>
    private const string Nobody = "http";

    public static RouteGroupBuilder MapJobs(this WebApplication app)
    {
        var group = app.MapGroup("/jobs");
        group.MapPost("/{name}/run", RunAsync);
        group.MapPost("/pause", PauseAsync);
        group.MapPost("/{name}/pause", PauseAsync);
        group.MapPost("/resume", ResumeAsync);
        group.MapPost("/{name}/resume", ResumeAsync);
        group.MapPost("/retry", RetryAsync);
        group.MapPost("/cancel", CancelAsync);
        return group;
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RunAsync(string name, JobControl jobs, CancellationToken cancellationToken) =>
        Answer(await jobs.RunAsync(name, cancellationToken));

    /// <summary>The latest failure, of whichever job.</summary>
    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RetryAsync(JobControl jobs, CancellationToken cancellationToken) =>
        Answer(await jobs.RetryLastFailureAsync(cancellationToken));

    /// <summary>One job, or every one.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> PauseAsync(
        PauseControl jobs, CancellationToken cancellationToken, string name = "", string by = Nobody, string? reason = null)
    {
        var answer = await jobs.PauseAsync(name, by, reason, cancellationToken);
        return answer.Outcome == ControlOutcome.Accepted ? TypedResults.NoContent() : Refuse(answer);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ResumeAsync(PauseControl jobs, CancellationToken cancellationToken, string name = "", string by = Nobody)
    {
        var answer = await jobs.ResumeAsync(name, by, cancellationToken);
        return answer.Outcome == ControlOutcome.Accepted ? TypedResults.NoContent() : Refuse(answer);
    }

    /// <summary>Every run of a job that waits or is at work; the answer lists them.</summary>
    private static async Task<Accepted<List<JobRunAnswer>>> CancelAsync(CancelControl jobs, CancellationToken cancellationToken, string by = Nobody) =>
        TypedResults.Accepted((string?)null, (await jobs.CancelActiveAsync(by, cancellationToken)).Select(JobRunAnswer.Of).ToList());

    private static Results<Accepted<JobRunAnswer>, ProblemHttpResult> Answer(ControlAnswer answer) =>
        answer.Outcome == ControlOutcome.Accepted ? TypedResults.Accepted((string?)null, JobRunAnswer.Of(answer.Run!)) : Refuse(answer);

    private static ProblemHttpResult Refuse(ControlAnswer answer) => TypedResults.Problem(answer.Reason, statusCode: answer.Outcome switch
    {
        ControlOutcome.NoSuchJob or ControlOutcome.NoSuchRun => StatusCodes.Status404NotFound,
        ControlOutcome.NotReady => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    });
}
