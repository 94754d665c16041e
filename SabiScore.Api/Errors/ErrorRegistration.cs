using System.Diagnostics;
using System.Text.Json;

namespace SabiScore.Api.Errors;

/// <summary>Every error is a ProblemDetails: bad requests name their fields, unknown routes and failures carry the trace's id.</summary>
internal static class ErrorRegistration
{
    public static void AddErrors(this IHostApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Complete);
        builder.Services.AddExceptionHandler<BadRequestHandler>();
        builder.Services.AddValidation();
        // A value that cannot be read is thrown in every environment, so that the handler can name its field.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    public static void UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    private static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Instance ??= context.HttpContext.Request.Path;
        problem.Extensions.TryAdd("traceId", Activity.Current?.Id ?? context.HttpContext.TraceIdentifier);
        if (problem is HttpValidationProblemDetails validation)
        {
            // Fields are named as in the query and in JSON.
            validation.Errors = validation.Errors.ToDictionary(error => JsonNamingPolicy.CamelCase.ConvertName(error.Key), error => error.Value);
        }
    }
}
