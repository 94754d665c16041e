using Microsoft.AspNetCore.Http.HttpResults;

namespace SabiScore.Api.Answers;

/// <summary>Answers that say why there is no other.</summary>
internal static class Problems
{
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>It exists, and cannot be done in its present state.</summary>
    public static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    /// <summary>Not yet: the system is still on its way up.</summary>
    public static ProblemHttpResult NotYet(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable);
}
