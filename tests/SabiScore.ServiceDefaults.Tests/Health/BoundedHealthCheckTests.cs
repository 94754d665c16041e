using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using SabiScore.ServiceDefaults.Health;

namespace SabiScore.ServiceDefaults.Tests.Health;

public sealed class BoundedHealthCheckTests
{
    [Fact]
    public async Task Check_ThatIgnoresItsCancellation_CountsAsDownAtTheLimit()
    {
        var time = new FakeTimeProvider();
        var bounded = new BoundedHealthCheck(new Stuck(), TimeSpan.FromSeconds(1.5), time);

        var check = bounded.CheckHealthAsync(Context(HealthStatus.Degraded), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(1.4));
        Assert.False(check.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));

        var result = await check;
        Assert.Equal(HealthStatus.Degraded, result.Status);
        Assert.Equal("no answer within 1.5 s", result.Description);
    }

    [Fact]
    public async Task Check_ThatAnswers_IsHandedOn()
    {
        var bounded = new BoundedHealthCheck(new Fine(), TimeSpan.FromSeconds(1), TimeProvider.System);

        var result = await bounded.CheckHealthAsync(Context(HealthStatus.Unhealthy), TestContext.Current.CancellationToken);

        Assert.Equal(HealthCheckResult.Healthy("fine"), result);
    }

    private static HealthCheckContext Context(HealthStatus onFailure) => new() { Registration = new HealthCheckRegistration("it", new Fine(), onFailure, null) };

    private sealed class Stuck : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => new TaskCompletionSource<HealthCheckResult>().Task;
    }

    private sealed class Fine : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(HealthCheckResult.Healthy("fine"));
    }
}
