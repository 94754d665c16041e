using Microsoft.Extensions.Caching.Hybrid;

namespace SabiScore.Data.Caching;

/// <summary>Memory over Redis over what computes the value. One caller computes, the others wait; without Redis it is slower and never wrong.</summary>
public sealed class SabiScoreCache(HybridCache cache, CacheMetrics metrics)
{
    /// <summary>The value under a key, computed where nobody has it.</summary>
    /// <param name="key">One of <see cref="CacheKeys"/>.</param>
    /// <param name="compute">Computes the value; its exceptions reach every waiting caller.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public async Task<T> GetAsync<T>(CacheKey key, Func<CancellationToken, ValueTask<T>> compute, CancellationToken cancellationToken)
    {
        var missed = false;
        var value = await cache.GetOrCreateAsync(
            key.Name,
            async token =>
            {
                missed = true;
                return await compute(token);
            },
            Options(key),
            cancellationToken: cancellationToken);
        metrics.Looked(key.Entry, !missed);
        return value;
    }

    /// <summary>Puts a value under a key, over the one that is there.</summary>
    public async Task SetAsync<T>(CacheKey key, T value, CancellationToken cancellationToken) =>
        await cache.SetAsync(key.Name, value, Options(key), cancellationToken: cancellationToken);

    private static HybridCacheEntryOptions Options(CacheKey key) => new() { Expiration = key.Lifetime, LocalCacheExpiration = key.Lifetime };
}
