using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Clubs;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Models;
using SabiScore.Data.Store.Runs;
using SabiScore.Domain.Betting;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

/// <summary>What the two databases do differently by themselves, and must do alike here.</summary>
public sealed class ConversionTests(PostgresCluster cluster)
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Moments_OrderAndCompareByInstant_WhateverTheirOffset(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await using (var writer = store.Open())
        {
            // As text, 23:30 −05:00 would come after 03:00 +00:00 of the next day, and 13:00 +02:00 after 12:00 +00:00.
            writer.JobRuns.AddRange(Run("third", new DateTimeOffset(2025, 3, 1, 23, 30, 0, TimeSpan.FromHours(-5))), Run("first", Noon.ToOffset(TimeSpan.FromHours(2)).AddHours(-1)), Run("second", Noon));
            await writer.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var context = store.Open();
        var ordered = await context.JobRuns.OrderBy(run => run.StartedAt).Select(run => run.Job).ToListAsync(TestContext.Current.CancellationToken);
        var asOf = Noon.ToOffset(TimeSpan.FromHours(9));
        var known = await context.JobRuns.Where(run => run.StartedAt <= asOf).CountAsync(TestContext.Current.CancellationToken);
        var latest = await context.JobRuns.MaxAsync(run => run.StartedAt, TestContext.Current.CancellationToken);

        Assert.Equal(["first", "second", "third"], ordered);
        Assert.Equal(2, known);
        Assert.Equal(new DateTimeOffset(2025, 3, 2, 4, 30, 0, TimeSpan.Zero), latest);
        Assert.Equal(TimeSpan.Zero, latest.Offset);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Moments_AreCutToMicroseconds_NotRounded(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        var fine = Noon.AddTicks(19);
        await using (var writer = store.Open())
        {
            writer.JobRuns.Add(Run("fine", fine));
            await writer.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var context = store.Open();
        var stored = await context.JobRuns.Select(run => run.StartedAt).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Noon.AddTicks(10), stored);
        Assert.True(await context.JobRuns.AnyAsync(run => run.StartedAt == fine, TestContext.Current.CancellationToken), "A moment finds itself again.");
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Durations_OrderByLength(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        TimeSpan[] durations = [TimeSpan.FromHours(30), TimeSpan.FromMilliseconds(1.5), TimeSpan.FromHours(9)];
        await using (var writer = store.Open())
        {
            writer.JobRuns.AddRange(durations.Select(duration => Run("job", Noon, duration)));
            await writer.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var context = store.Open();
        var limit = TimeSpan.FromHours(10);
        var ordered = await context.JobRuns.OrderBy(run => run.Duration).Select(run => run.Duration!.Value).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(durations.Order(), ordered);
        Assert.Equal(2, await context.JobRuns.CountAsync(run => run.Duration < limit, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Money_OrdersComparesAndStaysExactToTheKobo(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        Naira[] amounts = [Naira.Of(-1580.07m), Naira.Of(90_000_000_000_000.01m), Naira.Of(9.99m), Naira.Of(66m)];
        await using (var writer = store.Open())
        {
            writer.LedgerEntries.AddRange(amounts.Select(amount => new LedgerEntryRow { Entry = LedgerEntryKind.Deposit, Amount = amount, At = Noon, CreatedAt = Noon }));
            await writer.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var context = store.Open();
        var limit = Naira.Of(10m);
        var ordered = await context.LedgerEntries.OrderBy(entry => entry.Amount).Select(entry => entry.Amount).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(amounts.Order(), ordered);
        Assert.Equal(2, await context.LedgerEntries.CountAsync(entry => entry.Amount < limit, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Text_OrdersByItsBytes(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        string[] names = ["ajax", "Zwolle", "Nott'm Forest", "Sociedad", "St Etienne", "FC Koln", "Ajax", "Évian"];
        await using (var writer = store.Open())
        {
            writer.Clubs.AddRange(names.Select((name, i) => new ClubRow { Id = i + 1, Country = "X", Name = name, AddedAt = Noon }));
            await writer.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var context = store.Open();

        Assert.Equal(names.Order(StringComparer.Ordinal), await context.Clubs.OrderBy(club => club.Name).Select(club => club.Name).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Models_HaveAtMostOneChampion(StoreProvider provider)
    {
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await using var context = store.Open();
        context.Models.AddRange(Model("00000001", ModelRole.Champion), Model("00000002", ModelRole.Retired), Model("00000003", ModelRole.Retired));
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        context.Models.Add(Model("00000004", ModelRole.Champion));

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static JobRunRow Run(string job, DateTimeOffset startedAt, TimeSpan? duration = null) =>
        new() { Job = job, Trigger = "test", StartedAt = startedAt, Duration = duration, Outcome = "done", ClockAt = startedAt };

    private static ModelRow Model(string version, ModelRole role) => new()
    {
        Version = version,
        SchemaId = "0",
        Scope = "quick",
        Role = role,
        Content = [1],
        Card = "{}",
        CreatedAt = Noon,
    };
}
