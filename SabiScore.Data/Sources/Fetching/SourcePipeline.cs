using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>When a call is tried again. A refusal is no failure; a pause that is asked for is waited for where it is short.</summary>
internal static class SourcePipeline
{
    public static ResiliencePipeline<RawAnswer> Create(SourceOptions options, TimeProvider time)
    {
        if (options.Retries == 0)
        {
            return ResiliencePipeline<RawAnswer>.Empty;
        }

        return new ResiliencePipelineBuilder<RawAnswer> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<RawAnswer>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter(time.GetUtcNow())),
                ShouldHandle = attempt => ValueTask.FromResult(
                    attempt.Outcome.Result is { } answer ? IsWorthAnother(answer, options, time) : IsWorthAnother(attempt.Outcome.Exception)),
            })
            .Build();
    }

    private static bool IsWorthAnother(RawAnswer answer, SourceOptions options, TimeProvider time) =>
        answer.RetryAfter(time.GetUtcNow()) is { } pause
            ? (answer.Status == HttpStatusCode.TooManyRequests || answer.IsFailure) && pause <= options.Patience
            : answer.IsFailure;

    private static bool IsWorthAnother(Exception? exception) =>
        exception is TimeoutRejectedException || (exception is HttpRequestException call && call.HttpRequestError != HttpRequestError.ConfigurationLimitExceeded);
}
