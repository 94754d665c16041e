using Microsoft.AspNetCore.Http.HttpResults;
using Scalar.AspNetCore;

namespace SabiScore.Api.Reference;

/// <summary>The description of every endpoint (/openapi/v1.json) and the page that shows it (/scalar).</summary>
internal static class ReferenceRegistration
{
    public static void AddReference(this IHostApplicationBuilder builder) =>
        builder.Services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "SabiScore";
            document.Info.Description = "Forecasts, prices and value bets of seven football leagues. Every answer says which kind of data it rests on and what time it is in football.";
            return Task.CompletedTask;
        }));

    public static void MapReference(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference(options => options.WithTitle("SabiScore").DisableDefaultFonts().DisableTelemetry());
        app.MapGet("/", ToReference).ExcludeFromDescription();
    }

    private static RedirectHttpResult ToReference() => TypedResults.Redirect("/scalar");
}
