using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SabiScore.ServiceDefaults.Health;

/// <summary>A check that answers in time, also when what it asks ignores its cancellation.</summary>
internal sealed class BoundedHealthCheck(IHealthCheck inner, TimeSpan limit, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // On the pool, so that a check that blocks before its first await is bounded too.
            return await Task.Run(() => inner.CheckHealthAsync(context, ended.Token), cancellationToken).WaitAsync(limit, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await ended.CancelAsync();
            return new HealthCheckResult(context.Registration.FailureStatus, $"no answer within {limit.TotalSeconds:0.#} s");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.GetBaseException().Message);
        }
    }
}
