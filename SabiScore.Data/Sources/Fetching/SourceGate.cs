using System.Net;
using System.Threading.RateLimiting;
using Polly;
using Polly.Timeout;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>
/// The one way to a provider, and what is remembered between calls: turns within its rate, the circuit, a pause it asked for, answers to compare with. Whatever
/// a server may do is an outcome with a reason; the key is in none of them.
/// </summary>
internal sealed class SourceGate : IDisposable
{
    private const int Segments = 6;
    private const int MessageLength = 200;
    private static readonly TimeSpan DefaultPause = TimeSpan.FromMinutes(1);

    private readonly SourceOptions options;
    private readonly TimeProvider time;
    private readonly SourceMetrics metrics;
    private readonly string source;
    private readonly SlidingWindowRateLimiter turns;
    private readonly ResiliencePipeline<RawAnswer> pipeline;
    private readonly AnswerCache answers = new();
    private readonly Circuit circuit;
    private long quietUntil;

    public SourceGate(string source, SourceOptions options, SourceMetrics metrics, TimeProvider time)
    {
        (this.source, this.options, this.metrics, this.time) = (source, options, metrics, time);
        turns = new SlidingWindowRateLimiter(new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.CallsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = Segments,
            QueueLimit = int.MaxValue,
        });
        pipeline = SourcePipeline.Create(options, time);
        circuit = new Circuit(options.FailuresToOpen, options.OpenFor, time);
    }

    /// <summary>Leaves the provider alone until then.</summary>
    public void Rest(DateTimeOffset until) => Interlocked.Exchange(ref quietUntil, until.UtcTicks);

    /// <param name="http">The provider's client.</param>
    /// <param name="address">Where it is asked, relative to the provider; may hold the key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<GateAnswer> AskAsync(HttpClient http, string address, CancellationToken cancellationToken)
    {
        if (options.WhyNotAsked is { } why)
        {
            return new GateAnswer(FetchOutcome.NoKey, why);
        }

        var startedAt = time.GetTimestamp();
        var answer = Resting() ?? await TryAsync(http, address, cancellationToken);
        if (answer.Outcome is not (FetchOutcome.OpenCircuit or FetchOutcome.Limited))
        {
            circuit.Ended(answer.Outcome == FetchOutcome.Failed);
        }

        metrics.Called(source, answer.Outcome, time.GetElapsedTime(startedAt));
        return answer with { Reason = answer.Reason is { } reason ? Redaction.Of(reason, options.ApiKey) : null };
    }

    public void Dispose() => turns.Dispose();

    private GateAnswer? Resting()
    {
        var until = new DateTimeOffset(Interlocked.Read(ref quietUntil), TimeSpan.Zero);
        if (until > time.GetUtcNow())
        {
            return new GateAnswer(FetchOutcome.Limited, $"Left alone until {until:u}, as it asked.") { AskAgainAt = until };
        }

        return circuit.OpenUntil is { } open
            ? new GateAnswer(FetchOutcome.OpenCircuit, $"It failed {options.FailuresToOpen} times in a row; left alone until {open:u}.") { AskAgainAt = open }
            : null;
    }

    private async Task<GateAnswer> TryAsync(HttpClient http, string address, CancellationToken cancellationToken)
    {
        try
        {
            var raw = await pipeline.ExecuteAsync(async token => await SendAsync(http, address, token), cancellationToken);
            return Judge(address, raw);
        }
        catch (TimeoutRejectedException)
        {
            return new GateAnswer(FetchOutcome.Failed, FormattableString.Invariant($"No answer within {options.RequestTime.TotalSeconds:0.#} s, {options.Retries + 1} times."));
        }
        catch (TurnMissedException)
        {
            return new GateAnswer(FetchOutcome.Limited, $"No turn within {options.MaximumWait.TotalSeconds:0} s at {options.CallsPerMinute} calls a minute.");
        }
        catch (HttpRequestException exception)
        {
            return new GateAnswer(FetchOutcome.Failed, exception switch
            {
                { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => $"The answer is longer than {options.MaximumAnswerBytes} bytes.",
                { InnerException: IOException inner } => $"The answer broke off: {inner.Message}",
                _ => exception.Message,
            });
        }
    }

    private async Task<RawAnswer> SendAsync(HttpClient http, string address, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        answers.Ask(address, request);
        using var limit = new CancellationTokenSource(options.RequestTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, both.Token);
            return new RawAnswer(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync(both.Token));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutRejectedException(options.RequestTime);
        }
    }

    private async Task<RateLimitLease> TurnAsync(CancellationToken cancellationToken)
    {
        if (turns.AttemptAcquire() is { IsAcquired: true } free)
        {
            return free;
        }

        using var limit = new CancellationTokenSource(options.MaximumWait, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await turns.AcquireAsync(1, both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TurnMissedException();
        }
    }

    private GateAnswer Judge(string address, RawAnswer raw)
    {
        switch (raw.Status)
        {
            case HttpStatusCode.OK when raw.IsPage:
                return new GateAnswer(FetchOutcome.Failed, "A web page came instead of JSON; something stands between.");
            case HttpStatusCode.OK:
                answers.Keep(address, raw.Body, raw.Headers.ETag, raw.ContentHeaders.LastModified);
                return new GateAnswer(FetchOutcome.Fetched) { Body = raw.Body, Headers = raw.Headers };
            case HttpStatusCode.NotModified when answers.Find(address) is { } body:
                return new GateAnswer(FetchOutcome.Unchanged) { Body = body, Headers = raw.Headers };
            case HttpStatusCode.TooManyRequests:
                var until = time.GetUtcNow() + (raw.RetryAfter(time.GetUtcNow()) ?? DefaultPause);
                Rest(until);
                return new GateAnswer(FetchOutcome.Limited, $"Too many calls (429); asked to come back at {until:u}.") { Headers = raw.Headers, AskAgainAt = until };
            case >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout:
                return new GateAnswer(FetchOutcome.Failed, $"It answers {(int)raw.Status}, {options.Retries + 1} times.") { Headers = raw.Headers };
            default:
                var what = raw.Status == HttpStatusCode.Unauthorized && options.HasKey ? "The key is refused: it" : "It";
                return new GateAnswer(FetchOutcome.Refused, $"{what} answers {(int)raw.Status}{(raw.IsPage ? "" : SourceMessage.Of(raw.Body, MessageLength))}") { Body = raw.Body, Headers = raw.Headers };
        }
    }

    /// <summary>The rate leaves no turn in time.</summary>
    private sealed class TurnMissedException : Exception;
}
