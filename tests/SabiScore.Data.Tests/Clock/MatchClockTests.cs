using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Clock;

public sealed class MatchClockTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset Machine = new(2026, 7, 1, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Football = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task NowAsync_EveryProcessSeesTheSameStandingClock(StoreProvider provider)
    {
        var time = new FakeTimeProvider(Machine);
        await using var store = await TestStore.MigratedAsync(provider, cluster, time);
        var clock = store.Get<MatchClock>();
        var other = new MatchClock(store.Contexts, TimeProvider.System);
        Assert.Equal(Machine, await clock.NowAsync(TestContext.Current.CancellationToken));

        await clock.StandAtAsync(Football, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(Football, await clock.NowAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Football, await other.NowAsync(TestContext.Current.CancellationToken));
        Assert.Equal(new DateOnly(2025, 3, 1), await other.TodayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(MatchClockMode.Fixed, await other.ModeAsync(TestContext.Current.CancellationToken));

        await clock.RunLiveAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Machine.AddHours(5), await clock.NowAsync(TestContext.Current.CancellationToken));
    }
}
