using Microsoft.AspNetCore.Http.HttpResults;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs over HTTP, for the dashboard of Aspire and for curl; on the service's own network only.</summary>
internal static class JobEndpoints
{
    public static RouteGroupBuilder MapJobs(this WebApplication app)
    {
        var group = app.MapGroup("/jobs");
        group.MapPost("/{name}/run", RunAsync);
        return group;
    }

    private static async Task<Results<Accepted<JobRunAnswer>, ProblemHttpResult>> RunAsync(string name, JobControl jobs, CancellationToken cancellationToken)
    {
        var answer = await jobs.RunAsync(name, cancellationToken);
        return answer.Outcome switch
        {
            RunOutcome.Accepted => TypedResults.Accepted((string?)null, JobRunAnswer.Of(answer.Run!)),
            RunOutcome.NoSuchJob => TypedResults.Problem($"There is no job {name}.", statusCode: StatusCodes.Status404NotFound),
            RunOutcome.AlreadyRunning => TypedResults.Problem($"{name} runs already.", statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.Problem("This worker does not run jobs yet.", statusCode: StatusCodes.Status503ServiceUnavailable),
        };
    }
}
