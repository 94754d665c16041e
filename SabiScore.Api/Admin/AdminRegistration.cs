using Microsoft.AspNetCore.Authentication;

namespace SabiScore.Api.Admin;

/// <summary>Reading is open; what changes something is an administrator's.</summary>
internal static class AdminRegistration
{
    /// <summary>Role, and name of the policy that asks for it.</summary>
    public const string Role = "admin";

    public static void AddAdmin(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<AdminOptions>().BindConfiguration(AdminOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddAuthentication(ApiKeyHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Role, policy => policy.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireRole(Role));
    }

    public static void UseAdmin(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>Only for who has the administrator's key; others are told why not.</summary>
    public static TBuilder RequireAdmin<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.RequireAuthorization(Role).WithMetadata(new ProducesResponseTypeMetadata(
            StatusCodes.Status401Unauthorized, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
}
