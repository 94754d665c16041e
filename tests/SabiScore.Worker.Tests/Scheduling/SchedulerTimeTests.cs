using SabiScore.Data.Store.Connections;
using SabiScore.Tests.Shared;
using SabiScore.Worker.Scheduling;

namespace SabiScore.Worker.Tests.Scheduling;

/// <summary>The schedule's time beside a machine's clock that is set, and a database's that is right.</summary>
public sealed class SchedulerTimeTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetUtcNow_OnPostgreSql_IsTheDatabasesWhateverTheMachineSays()
    {
        await using var postgres = new PostgresCluster();
        using var database = new SchedulerDatabase(StoreConnection.Parse(await postgres.CreateDatabaseAsync()));
        var machine = new SetClock { Ahead = TimeSpan.FromHours(6) };
        var time = new SchedulerTime(database, machine);
        await time.LookAsync(Cancelled);

        var first = time.GetUtcNow();
        machine.Ahead = TimeSpan.FromHours(-1);
        var step = await time.LookAsync(Cancelled);

        Assert.InRange(first - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(1));
        Assert.InRange(time.GetUtcNow() - first, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange(step, TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task LookAsync_OnSqlite_TellsHowFarTheMachinesClockWasSet()
    {
        using var database = new SchedulerDatabase(StoreConnection.Parse("Data Source=:memory:"));
        var machine = new SetClock();
        var time = new SchedulerTime(database, machine);
        Assert.Equal(TimeSpan.Zero, await time.LookAsync(Cancelled));

        machine.Ahead = TimeSpan.FromHours(6);
        var forward = await time.LookAsync(Cancelled);
        machine.Ahead = TimeSpan.FromHours(5);
        var back = await time.LookAsync(Cancelled);

        Assert.Equal((6, -1), (Math.Round(forward.TotalHours, 2), Math.Round(back.TotalHours, 2)));
        Assert.Equal(5, Math.Round((time.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalHours, 2));
    }

    /// <summary>A clock that can be set; its steady time goes on.</summary>
    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
