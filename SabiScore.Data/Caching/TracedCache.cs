using System.Diagnostics;
using Microsoft.Extensions.Caching.Distributed;

namespace SabiScore.Data.Caching;

/// <summary>A span for every call of the cache server. Keys are not in it: only what kind of value it is.</summary>
internal sealed class TracedCache(IDistributedCache inner) : IDistributedCache
{
    /// <summary>Name of the source.</summary>
    public const string Name = "SabiScore.Caching";

    internal static readonly ActivitySource Source = new(Name);

    public byte[]? Get(string key) => Trace("GET", key, () => inner.Get(key));

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => TraceAsync("GET", key, () => inner.GetAsync(key, token));

    public void Refresh(string key) => Trace("REFRESH", key, () =>
    {
        inner.Refresh(key);
        return true;
    });

    public Task RefreshAsync(string key, CancellationToken token = default) => TraceAsync("REFRESH", key, async () =>
    {
        await inner.RefreshAsync(key, token);
        return true;
    });

    public void Remove(string key) => Trace("REMOVE", key, () =>
    {
        inner.Remove(key);
        return true;
    });

    public Task RemoveAsync(string key, CancellationToken token = default) => TraceAsync("REMOVE", key, async () =>
    {
        await inner.RemoveAsync(key, token);
        return true;
    });

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => Trace("SET", key, () =>
    {
        inner.Set(key, value, options);
        return true;
    });

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => TraceAsync("SET", key, async () =>
    {
        await inner.SetAsync(key, value, options, token);
        return true;
    });

    private static T Trace<T>(string operation, string key, Func<T> call)
    {
        using var activity = Start(operation, key);
        try
        {
            return call();
        }
        catch (Exception exception)
        {
            Fail(activity, exception);
            throw;
        }
    }

    private static async Task<T> TraceAsync<T>(string operation, string key, Func<Task<T>> call)
    {
        using var activity = Start(operation, key);
        try
        {
            return await call();
        }
        catch (Exception exception)
        {
            Fail(activity, exception);
            throw;
        }
    }

    private static Activity? Start(string operation, string key) =>
        Source.StartActivity($"cache {operation}", ActivityKind.Client)
            ?.SetTag("db.system.name", "redis")
            .SetTag("db.operation.name", operation)
            .SetTag("cache.entry", Entry(key));

    private static string Entry(string key)
    {
        var parts = key.Split(':', 3);
        return parts.Length > 1 && CacheKeys.Prefix.StartsWith(parts[0], StringComparison.Ordinal) ? parts[1] : "other";
    }

    private static void Fail(Activity? activity, Exception exception) =>
        activity?.SetTag("error.type", exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
}
