using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using StackExchange.Redis;

namespace SabiScore.Data.Caching;

/// <summary>This process' view of the generations: read from the database every second, and at once when another process announces a change over Redis.</summary>
public sealed class Generations(IDbContextFactory<SabiScoreDbContext> contexts, IConnectionMultiplexer? redis = null)
{
    internal static readonly RedisChannel Channel = RedisChannel.Literal(CacheKeys.Prefix + "generations");

    private IReadOnlyDictionary<Generation, long> values = new Dictionary<Generation, long>();

    /// <summary>The count that was last read; 0 before the first reading.</summary>
    public long this[Generation generation] => values.GetValueOrDefault(generation);

    /// <summary>Reads all of them now.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        values = await GenerationStore.ReadAsync(context, cancellationToken);
    }

    /// <summary>Tells the other processes to read. Call after the change is committed. It never fails: whoever misses it finds out within a second.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
            if (redis is { IsConnected: true })
            {
                using var activity = TracedCache.Source.StartActivity("cache PUBLISH", ActivityKind.Client)
                    ?.SetTag("db.system.name", "redis").SetTag("db.operation.name", "PUBLISH");
                await redis.GetSubscriber().PublishAsync(Channel, RedisValue.EmptyString, CommandFlags.FireAndForget);
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or DbException or InvalidOperationException { InnerException: DbException })
        {
            // They poll. A database that went away is wrapped by EF Core as an invalid operation.
        }
    }
}
