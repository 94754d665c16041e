using System.Net;
using System.Net.Http.Headers;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>One try's answer.</summary>
internal sealed record RawAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Body)
{
    /// <summary>A page for people where data was asked for: something stands between, or the provider is being mended.</summary>
    public bool IsPage =>
        ContentHeaders.ContentType?.MediaType is "text/html" or "application/xhtml+xml" || Body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', ..];

    /// <summary>Whether the provider is at fault for the moment: another try may go better.</summary>
    public bool IsFailure => Status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError || (Status == HttpStatusCode.OK && IsPage);

    /// <summary>How long the provider asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter(DateTimeOffset now) => Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - (Headers.Date ?? now),
        _ => null,
    };
}
