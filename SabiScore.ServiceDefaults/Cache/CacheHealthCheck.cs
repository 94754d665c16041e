using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace SabiScore.ServiceDefaults.Cache;

/// <summary>Whether Redis answers a ping. The connection is made on the first question, not when the host is built.</summary>
internal sealed class CacheHealthCheck(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var ping = await services.GetRequiredService<IConnectionMultiplexer>().GetDatabase().PingAsync();
        return HealthCheckResult.Healthy($"{ping.TotalMilliseconds:0} ms");
    }
}
