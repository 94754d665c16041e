using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SabiScore.Data.Caching;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;
using StackExchange.Redis;

namespace SabiScore.Data.Tests.Caching;

public sealed class SabiScoreCacheTests(PostgresCluster cluster)
{
    private static readonly FixtureId Match = new(42);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task GetAsync_SecondReplica_FindsTheValueInRedis()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var one = Replica(store, redis, patient: true);
        await using var other = Replica(store, redis, patient: true);

        Assert.Equal("computed", await Ask(one, "computed"));
        Assert.Equal("computed", await Ask(one, "again"));

        // The caller has its value before Redis has it.
        var stored = CacheKeys.Odds(Match, one.GetRequiredService<Generations>()).Name;
        var database = one.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        while (!await database.KeyExistsAsync(stored))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal("computed", await Ask(other, "elsewhere"));
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_ComputesOnce()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var replica = Replica(store, null);
        var computed = 0;
        var go = new TaskCompletionSource();

        var asked = Enumerable.Range(0, 20).Select(_ => replica.GetRequiredService<SabiScoreCache>().GetAsync(CacheKeys.ValueBets, async _ =>
        {
            await go.Task;
            return Interlocked.Increment(ref computed);
        }, Token)).ToList();
        go.SetResult();

        Assert.All(await Task.WhenAll(asked), value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task GetAsync_RedisNeverThereOrKilled_StillAnswers()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var before = Replica(store, redis);
        Assert.Equal("warm", await Ask(before, "warm"));

        await redis.KillAsync();
        await using var after = Replica(store, redis);

        Assert.Equal("warm", await Ask(before, "from memory"));
        Assert.Equal("computed", await Ask(after, "computed"));
        Assert.Equal("computed", await Ask(after, "from memory"));
    }

    [Fact]
    public async Task GetAsync_GenerationRaised_AsksUnderANewName()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var replica = Replica(store, null);
        var generations = replica.GetRequiredService<Generations>();
        Assert.Equal("old", await Ask(replica, "old"));

        await using (var context = store.Open())
        {
            await GenerationStore.RaiseAsync(context, Generation.Prices, DateTimeOffset.UnixEpoch, Token);
            await GenerationStore.RaiseAsync(context, Generation.Prices, DateTimeOffset.UnixEpoch, Token);
        }

        await generations.RefreshAsync(Token);

        Assert.Equal(2, generations[Generation.Prices]);
        Assert.Equal(0, generations[Generation.Model]);
        Assert.Equal("new", await Ask(replica, "new"));
    }

    [Fact]
    public async Task AnnounceAsync_OtherReplica_ReadsAtOnce()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await using var one = Replica(store, redis);

        // Its clock stands still, so it never polls: what it learns it was told.
        await using var other = Replica(store, redis, new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        foreach (var service in other.GetServices<IHostedService>())
        {
            await service.StartAsync(Token);
        }

        await using (var context = store.Open())
        {
            await GenerationStore.RaiseAsync(context, Generation.Model, DateTimeOffset.UnixEpoch, Token);
        }

        var seen = other.GetRequiredService<Generations>();
        while (seen[Generation.Model] == 0)
        {
            await one.GetRequiredService<Generations>().AnnounceAsync(Token);
            await Task.Yield();
        }

        Assert.Equal(1, seen[Generation.Model]);
        foreach (var service in other.GetServices<IHostedService>())
        {
            await service.StopAsync(Token);
        }
    }

    [Fact]
    public void Keys_ChangeWithTheirGenerationsAndBeginAlike()
    {
        var generations = new Generations(null!);

        Assert.Equal(
            new CacheKey("features", "sabiscore:features:42:abcd1234:h0:p0:t0", TimeSpan.FromSeconds(15)), CacheKeys.Features(Match, "abcd1234", generations, new MatchMoment(DateTimeOffset.UnixEpoch, MatchClockMode.Live)));
        Assert.Equal(new CacheKey("odds", "sabiscore:odds:42:p0", TimeSpan.FromSeconds(10)), CacheKeys.Odds(Match, generations));
        Assert.Equal(new CacheKey("standings", "sabiscore:standings:E0:2025-03-01:h0", TimeSpan.FromSeconds(300)), CacheKeys.Standings(League.PremierLeague, new DateOnly(2025, 3, 1), generations));
        Assert.Equal(new CacheKey("value_bets", "sabiscore:value_bets:latest", TimeSpan.FromHours(1)), CacheKeys.ValueBets);
        Assert.Equal(new CacheKey("performance", "sabiscore:performance:metrics:latest", TimeSpan.FromMinutes(15)), CacheKeys.Performance);
    }

    private static Task<string> Ask(ServiceProvider replica, string computed) => replica.GetRequiredService<SabiScoreCache>()
        .GetAsync(CacheKeys.Odds(Match, replica.GetRequiredService<Generations>()), _ => ValueTask.FromResult(computed), Token);

    /// <summary>A patient replica waits for Redis as long as a busy machine needs; the others give it half a second.</summary>
    private static ServiceProvider Replica(TestStore store, RedisServer? redis, TimeProvider? time = null, bool patient = false)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(time ?? TimeProvider.System).AddSabiScoreStore(store.Connection);
        if (redis is not null)
        {
            services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(
                patient ? redis.ConnectionString.Replace("Timeout=500", "Timeout=30000", StringComparison.Ordinal) : redis.ConnectionString));
        }

        return services.AddSabiScoreCache().BuildServiceProvider();
    }
}
