using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace SabiScore.Api.Admin;

/// <summary>Knows an administrator by the header X-Api-Key. The key is compared in constant time and written nowhere.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory loggers, UrlEncoder encoder, IOptions<AdminOptions> admin, IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ } given])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (admin.Value.ApiKey is not { } key || !CryptographicOperations.FixedTimeEquals(Digest(given), Digest(key)))
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is not the configured one."));
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, AdminRegistration.Role)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = SchemeName;
        await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = Context,
            ProblemDetails = { Status = Response.StatusCode, Detail = Reason() },
        });
    }

    private string Reason() => (admin.Value.ApiKey, Request.Headers[Header].Count) switch
    {
        (null, _) => "Calls that change something are closed here: no Admin:ApiKey is configured.",
        (_, 0) => $"This call needs the administrator's key in the header {Header}.",
        (_, 1) => "The key is not the configured one.",
        _ => $"The header {Header} is there more than once.",
    };

    /// <summary>Of one length whatever came, so that the comparison tells nothing of it.</summary>
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
