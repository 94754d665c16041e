using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SabiScore.Data.Store;
using StackExchange.Redis;

namespace SabiScore.Data.Caching;

/// <summary>Registers the cache.</summary>
public static class CachingRegistration
{
    /// <summary>
    /// Registers <see cref="SabiScoreCache"/> and <see cref="Generations"/>; the store must be registered. Redis is the second level where an
    /// <see cref="IConnectionMultiplexer"/> is registered before; without one the process lives with its own memory.
    /// </summary>
    public static void AddSabiScoreCache(this IHostApplicationBuilder builder) => builder.Services.AddSabiScoreCache();

    /// <summary>As the other, on a collection of services.</summary>
    public static IServiceCollection AddSabiScoreCache(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<CacheMetrics>();
        services.AddSingleton<SabiScoreCache>();
        services.AddGenerations();
        services.AddHostedService(provider => new GenerationWatch(
            provider.GetRequiredService<Generations>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GenerationWatch>>(),
            provider.GetService<IConnectionMultiplexer>()));
        if (services.Any(service => service.ServiceType == typeof(IConnectionMultiplexer)))
        {
            services.AddSingleton<IDistributedCache>(provider => new BreakingCache(
                new TracedCache(new RedisCache(
                    new RedisCacheOptions { ConnectionMultiplexerFactory = () => Task.FromResult(provider.GetRequiredService<IConnectionMultiplexer>()) })),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<BreakingCache>>()));
        }

        services.AddHybridCache();
        return services;
    }

    /// <summary>Registers <see cref="Generations"/> alone, for a service that caches nothing and announces what it changed.</summary>
    public static IServiceCollection AddGenerations(this IServiceCollection services) => services.AddSingleton(provider => new Generations(
        provider.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<SabiScoreDbContext>>(), provider.GetService<IConnectionMultiplexer>()));
}
