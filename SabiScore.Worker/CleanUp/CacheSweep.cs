using SabiScore.Data.Caching;
using StackExchange.Redis;

namespace SabiScore.Worker.CleanUp;

/// <summary>Gives keys of ours that would stay in the cache for ever an end; nobody else's are touched. Walks with SCAN, which holds nobody up.</summary>
internal sealed class CacheSweep(IConnectionMultiplexer? redis = null)
{
    private const int KeysAtOnce = 250;

    /// <returns>Keys looked at, and keys that got a lifetime; null where the cache is away. Where there is none, there are no keys.</returns>
    /// <exception cref="RedisException">The cache went away in the middle.</exception>
    public async Task<(int Seen, int Ended)?> RunAsync(TimeSpan lifetime, CancellationToken cancellationToken)
    {
        if (redis is null)
        {
            return (0, 0);
        }

        if (!redis.IsConnected)
        {
            return null;
        }

        var (seen, ended) = (0, 0);
        var database = redis.GetDatabase();
        foreach (var server in redis.GetServers().Where(server => server is { IsConnected: true, IsReplica: false }))
        {
            await foreach (var keys in server.KeysAsync(database.Database, CacheKeys.Prefix + "*", KeysAtOnce).Chunk(KeysAtOnce).WithCancellation(cancellationToken))
            {
                seen += keys.Length;
                var lifetimes = await Task.WhenAll(keys.Select(key => database.KeyTimeToLiveAsync(key)));
                var endless = keys.Zip(lifetimes).Where(key => key.Second is null).Select(key => database.KeyExpireAsync(key.First, lifetime));
                ended += (await Task.WhenAll(endless)).Count(set => set);
            }
        }

        return (seen, ended);
    }
}
