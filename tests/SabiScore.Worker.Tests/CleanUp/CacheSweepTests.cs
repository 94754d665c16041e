using SabiScore.Tests.Shared;
using SabiScore.Worker.CleanUp;
using StackExchange.Redis;

namespace SabiScore.Worker.Tests.CleanUp;

/// <summary>Keys without an end, in a real cache server.</summary>
public sealed class CacheSweepTests
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_GivesOursAnEnd_AndTouchesNothingElse()
    {
        await using var server = await RedisServer.StartNewAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        var database = redis.GetDatabase();
        // More than one round of the walk.
        for (var i = 0; i < 1000; i++)
        {
            await database.StringSetAsync($"sabiscore:endless:{i}", "x", flags: CommandFlags.FireAndForget);
        }

        await database.StringSetAsync("sabiscore:mortal", "x", TimeSpan.FromMinutes(5));
        await database.StringSetAsync("other:endless", "x");

        var swept = await new CacheSweep(redis).RunAsync(Day, Token);
        var again = await new CacheSweep(redis).RunAsync(Day, Token);

        Assert.Equal((1001, 1000), swept);
        Assert.Equal((1001, 0), again);
        Assert.InRange((await database.KeyTimeToLiveAsync("sabiscore:endless:7"))!.Value, Day - TimeSpan.FromMinutes(5), Day);
        Assert.InRange((await database.KeyTimeToLiveAsync("sabiscore:mortal"))!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        Assert.Null(await database.KeyTimeToLiveAsync("other:endless"));
    }

    [Fact]
    public async Task Run_CacheAway_SaysSo()
    {
        var server = await RedisServer.StartNewAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.ConnectionString);
        await server.KillAsync();
        while (redis.IsConnected)
        {
            await Task.Delay(10, Token);
        }

        Assert.Null(await new CacheSweep(redis).RunAsync(Day, Token));
        Assert.Equal((0, 0), await new CacheSweep().RunAsync(Day, Token));
    }
}
