using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;

namespace SabiScore.Api.Errors;

/// <summary>A value that cannot be read ("page=x") becomes a validation problem that names its field.</summary>
internal sealed partial class BadRequestHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
        {
            return false;
        }

        httpContext.Response.StatusCode = bad.StatusCode;
        var parameter = Parameter().Match(bad.Message);
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = parameter.Success
                ? new HttpValidationProblemDetails(new Dictionary<string, string[]>
                {
                    [parameter.Groups["name"].Value] = [$"'{parameter.Groups["value"].Value}' cannot be read as {Kind(parameter.Groups["type"].Value)}."],
                })
                { Status = bad.StatusCode }
                : new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
        });
    }

    private static string Kind(string type) => type switch
    {
        "int" or "long" or "Nullable<int>" => "a whole number",
        "Nullable<double>" => "a number",
        "Nullable<DateOnly>" => "a date such as 2025-03-01",
        "Nullable<bool>" => "true or false",
        _ => "what it stands for",
    };

    /// <summary>The framework's message: Failed to bind parameter "int? page" from "x".</summary>
    [GeneratedRegex("""^Failed to bind parameter "(?<type>\S+) (?<name>\S+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
