using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Clock;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Clock;

/// <summary>The row of the clock as several processes see it: each has its own services on one database.</summary>
public sealed class ReplayClockTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset From = new(2024, 8, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task StepAsync_ByTheDriver_MovesEverybodysClock(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        var clock = store.Get<ReplayClock>();
        await clock.BeginAsync(From, 3600, Token);
        await clock.EndAtAsync(From.AddDays(300), Token);
        Assert.True(await clock.TakeAsync("one", Token));

        Assert.True(await clock.StepAsync("one", From, From.AddHours(5), Token));

        Assert.Equal(new MatchMoment(From.AddHours(5), MatchClockMode.Replay), await store.Get<MatchClock>().ReadAsync(Token));
        var state = await clock.FindAsync(Token);
        Assert.Equal((From, From.AddDays(300), From.AddHours(5), 3600.0), (state!.From, state.Until, state.At, state.Speed));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task TakeAsync_WhileAnotherDrives_IsRefusedUntilItsLeaseRanOut(StoreProvider provider)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using var store = await TestStore.MigratedAsync(provider, cluster, time);
        var clock = store.Get<ReplayClock>();
        await clock.BeginAsync(From, 0, Token);
        Assert.True(await clock.TakeAsync("one", Token));
        Assert.False(await clock.TakeAsync("two", Token));
        Assert.False(await clock.StepAsync("two", From, From.AddHours(1), Token));

        time.Advance(ReplayClock.Lease + TimeSpan.FromSeconds(1));

        Assert.True(await clock.TakeAsync("two", Token));
        Assert.False(await clock.StepAsync("one", From, From.AddHours(1), Token));
        await using var context = store.Open();
        Assert.False(await ReplayClock.HoldAsync(context, "one", From, Token));
        Assert.True(await ReplayClock.HoldAsync(context, "two", From, Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task StepAsync_TwentyAtOnce_OneStepsOnly(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        var clock = store.Get<ReplayClock>();
        await clock.BeginAsync(From, 0, Token);
        await clock.TakeAsync("one", Token);

        var steps = await Task.WhenAll(Enumerable.Range(1, 20).Select(hours => Task.Run(() => clock.StepAsync("one", From, From.AddHours(hours), Token), Token)));

        Assert.Equal(1, steps.Count(stepped => stepped));
    }

    [Fact]
    public async Task FindAsync_ClockThatStands_IsNoReplay()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await store.Get<MatchClock>().StandAtAsync(From, Token);

        Assert.Null(await store.Get<ReplayClock>().FindAsync(Token));
        Assert.False(await store.Get<ReplayClock>().TakeAsync("one", Token));
    }
}
