using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>Asks football-data.co.uk, gently: conditional requests, few at once, and where it asks for patience it is left alone.</summary>
internal sealed class FootballDataCoUkClient
{
    private const int Retries = 2;

    private readonly HttpClient http;
    private readonly FootballDataCoUkOptions options;
    private readonly ResiliencePipeline<HttpResponseMessage> pipeline;

    public FootballDataCoUkClient(HttpClient http, IOptions<FootballDataCoUkOptions> options, TimeProvider time)
    {
        this.http = http;
        this.options = options.Value;
        pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Retries,
                Delay = this.options.RetryDelay,
                ShouldHandle = attempt => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && (RetryAfter(attempt.Outcome.Result) ?? TimeSpan.Zero) <= this.options.Patience),
            })
            .AddTimeout(this.options.FileTime)
            .Build();
    }

    public Uri Site => options.BaseAddress;

    /// <summary>Whether the site answers, decided by one small request within the time that is set.</summary>
    public async Task<SiteAnswer> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.DecisionTime);
        try
        {
            // Only the head of the answer is waited for.
            using var request = new HttpRequestMessage(HttpMethod.Get, SiteFile.Fixtures.Path);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var isPage = answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml";
            return answer.StatusCode switch
            {
                >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => new SiteAnswer(false, $"it answers {(int)answer.StatusCode}"),
                < HttpStatusCode.BadRequest when isPage => new SiteAnswer(false, "a web page came instead of a file; something stands between"),
                HttpStatusCode.NotFound or < HttpStatusCode.BadRequest => new SiteAnswer(true, $"it answers {(int)answer.StatusCode}"),
                _ => new SiteAnswer(false, $"it refuses with {(int)answer.StatusCode}"),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SiteAnswer(false, FormattableString.Invariant($"no answer within {options.DecisionTime.TotalSeconds:0.#} s"));
        }
        catch (HttpRequestException exception)
        {
            return new SiteAnswer(false, exception.Message);
        }
    }

    /// <summary>Asks for one file; nothing of what a server may do is an exception.</summary>
    public async Task<FileAnswer> GetAsync(string path, FileStamp? known, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await pipeline.ExecuteAsync(async token => await SendAsync(path, known, token), cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new FileAnswer(DownloadOutcome.Fetched)
                {
                    Content = await answer.Content.ReadAsByteArrayAsync(cancellationToken),
                    Tag = answer.Headers.ETag?.ToString(),
                    LastModified = answer.Content.Headers.LastModified,
                },
                HttpStatusCode.NotModified => new FileAnswer(DownloadOutcome.Unchanged),
                HttpStatusCode.NotFound => new FileAnswer(DownloadOutcome.NotThere) { Reason = "the site does not have it (404)" },
                HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable when RetryAfter(answer) is { } wait => new FileAnswer(DownloadOutcome.Failed)
                {
                    Reason = FormattableString.Invariant($"the site answers {(int)answer.StatusCode} and asks to come back in {wait.TotalSeconds:0} s"),
                    AsksForPeace = true,
                },
                _ => new FileAnswer(DownloadOutcome.Failed) { Reason = $"the site answers {(int)answer.StatusCode}", AsksForPeace = answer.StatusCode == HttpStatusCode.TooManyRequests },
            };
        }
        catch (TimeoutRejectedException)
        {
            return new FileAnswer(DownloadOutcome.Failed) { Reason = FormattableString.Invariant($"not there within {options.FileTime.TotalSeconds:0.#} s, {Retries + 1} times") };
        }
        catch (HttpRequestException exception)
        {
            return new FileAnswer(DownloadOutcome.Failed) { Reason = exception.InnerException is IOException inner ? $"the answer broke off: {inner.Message}" : exception.Message };
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage? answer) => answer?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when answer.Headers.Date is { } now => date - now,
        _ => null,
    };

    private async Task<HttpResponseMessage> SendAsync(string path, FileStamp? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfModifiedSince = known?.LastModified;
        if (known?.Tag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }
}
