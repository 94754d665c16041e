using System.Net.Http.Headers;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>An answer as it came, before anybody read its rows.</summary>
internal sealed record GateAnswer(FetchOutcome Outcome, string? Reason = null)
{
    public byte[] Body { get; init; } = [];

    public HttpResponseHeaders? Headers { get; init; }

    public DateTimeOffset? AskAgainAt { get; init; }
}
