using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace SabiScore.ServiceDefaults.Cache;

/// <summary>The connection to Redis, by its name "cache".</summary>
public static class CacheConnection
{
    /// <summary>Name of the connection string and of the health check.</summary>
    public const string Name = "cache";

    /// <summary>
    /// Registers <see cref="IConnectionMultiplexer"/> where ConnectionStrings:cache names a server; without one nothing is
    /// registered and the service lives with its own memory. A server that is away degrades the service and never fails it.
    /// </summary>
    /// <returns>Whether there is a cache server.</returns>
    public static bool AddCacheConnection(this IHostApplicationBuilder builder)
    {
        var connection = builder.Configuration.GetConnectionString(Name);
        if (string.IsNullOrWhiteSpace(connection))
        {
            return false;
        }

#if ASPIRE_PACKAGES
        // The health check is ours on both ways: it must answer within two seconds.
        builder.AddRedisClient(Name, settings => settings.DisableHealthChecks = true, Patient);
#else
        builder.Services.AddSingleton<IConnectionMultiplexer>(_ =>
        {
            var options = ConfigurationOptions.Parse(connection);
            Patient(options);
            return ConnectionMultiplexer.Connect(options);
        });
#endif
        builder.Services.AddHealthChecks().AddCheck<CacheHealthCheck>(Name, HealthStatus.Degraded);
        return true;
    }

    /// <summary>Start without the server, keep trying, and never make a caller wait long.</summary>
    private static void Patient(ConfigurationOptions options)
    {
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 1000;
        options.SyncTimeout = 1000;
        options.AsyncTimeout = 1000;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
    }
}
