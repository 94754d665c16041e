using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace SabiScore.Data.Caching;

/// <summary>
/// The second level, left out for a while once it failed: a server that is away costs one timeout in five seconds, not one for every value.
/// A failure is a miss, never an error.
/// </summary>
internal sealed partial class BreakingCache(IDistributedCache inner, TimeProvider time, ILogger<BreakingCache> logger) : IDistributedCache
{
    private static readonly TimeSpan LeftOutFor = TimeSpan.FromSeconds(5);

    private long failedAt = long.MinValue;

    public byte[]? Get(string key) => Try(() => inner.Get(key));

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => TryAsync(() => inner.GetAsync(key, token));

    public void Refresh(string key) => Try(() =>
    {
        inner.Refresh(key);
        return true;
    });

    public Task RefreshAsync(string key, CancellationToken token = default) => TryAsync(async () =>
    {
        await inner.RefreshAsync(key, token);
        return true;
    });

    public void Remove(string key) => Try(() =>
    {
        inner.Remove(key);
        return true;
    });

    public Task RemoveAsync(string key, CancellationToken token = default) => TryAsync(async () =>
    {
        await inner.RemoveAsync(key, token);
        return true;
    });

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => Try(() =>
    {
        inner.Set(key, value, options);
        return true;
    });

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => TryAsync(async () =>
    {
        await inner.SetAsync(key, value, options, token);
        return true;
    });

    private bool IsLeftOut()
    {
        var failed = Interlocked.Read(ref failedAt);
        return failed != long.MinValue && time.GetElapsedTime(failed) < LeftOutFor;
    }

    private T? Try<T>(Func<T?> call)
    {
        if (IsLeftOut())
        {
            return default;
        }

        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Break(exception);
            return default;
        }
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> call)
    {
        if (IsLeftOut())
        {
            return default;
        }

        try
        {
            return await call();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Break(exception);
            return default;
        }
    }

    private void Break(Exception exception)
    {
        Interlocked.Exchange(ref failedAt, time.GetTimestamp());
        LogLeftOut(LeftOutFor.TotalSeconds, exception.Message);
    }

    [LoggerMessage(LogLevel.Warning, "The cache server failed and is left out for {LeftOutSeconds} s: {Reason}")]
    private partial void LogLeftOut(double leftOutSeconds, string reason);
}
