using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Caching;
using SabiScore.Data.Registry;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Models;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Registry;

/// <summary>Roles of models on both databases.</summary>
public sealed class ModelRegistryTests(PostgresCluster cluster)
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 3, 1, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task PromoteAsync_ManyAtOnce_OneWinsAndTheOthersAreTold(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var (registry, champion) = (store.Get<ModelRegistry>(), await ChampionAsync(store, 1));
        string[] others = [.. await Task.WhenAll(Enumerable.Range(2, 8).Select(seed => ChallengerAsync(store, seed, $"0000000{seed}", direct: true)))];
        var before = await GenerationAsync(store);
        using var start = new Barrier(others.Length);

        var changes = await Task.WhenAll(others.Select((version, i) => Task.Run(() =>
        {
            start.SignalAndWait(Token);
            return i % 2 == 0 ? registry.PromoteAsync(version, champion, "race", Token) : registry.RollBackAsync(version, champion, "race", Token);
        })));

        var won = Assert.Single(changes, change => change.Outcome == ChangeOutcome.Done);
        Assert.All(changes.Where(change => change != won), change => Assert.Equal(ChangeOutcome.Lost, change.Outcome));
        await using var context = store.Open();
        Assert.Equal(won.Champion, (await context.Models.SingleAsync(model => model.Role == ModelRole.Champion, Token)).Version);
        Assert.Equal(ModelRole.Retired, (await context.Models.SingleAsync(model => model.Version == champion, Token)).Role);
        Assert.Equal(others.Length - 1, await context.Models.CountAsync(model => model.Role == ModelRole.Challenger, Token));
        Assert.Equal(before + 1, await GenerationAsync(store));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task RegisterAsync_TwoFirstModelsAtOnce_OneIsChampion(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var registry = store.Get<ModelRegistry>();
        using var start = new Barrier(4);

        var changes = await Task.WhenAll(Enumerable.Range(1, 4).Select(seed => Task.Run(() =>
        {
            var row = TestModels.Row(seed);
            start.SignalAndWait(Token);
            return registry.RegisterAsync(row, null, Token);
        })));

        Assert.Single(changes, change => change.Outcome == ChangeOutcome.Done);
        Assert.Equal(3, changes.Count(change => change.Outcome == ChangeOutcome.Lost));
        await using var context = store.Open();
        Assert.Single(await context.Models.ToListAsync(Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task RollBackAsync_OnceAndOnceMore_GoesBackAlongTheLine(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var registry = store.Get<ModelRegistry>();
        var first = await ChampionAsync(store, 1);
        var second = await ChampionAsync(store, 2, first);
        var third = await ChampionAsync(store, 3, second);

        var one = await registry.RollBackAsync(null, null, "It looks odd.", Token);
        var two = await registry.RollBackAsync(null, second, "So does that.", Token);
        var three = await registry.RollBackAsync(null, null, "And that.", Token);
        var again = await registry.PromoteAsync(third, first, "It was right after all.", Token);

        Assert.Equal((ChangeOutcome.Done, second, third), (one.Outcome, one.Champion, one.Former));
        Assert.Equal((ChangeOutcome.Done, first, second), (two.Outcome, two.Champion, two.Former));
        Assert.Equal(ChangeOutcome.NoPredecessor, three.Outcome);
        Assert.Equal((ChangeOutcome.Done, third, first), (again.Outcome, again.Champion, again.Former));
        await using var context = store.Open();
        var rows = await context.Models.ToDictionaryAsync(model => model.Version, Token);
        Assert.Equal((RetirementCause.RolledBack, RetirementCause.Replaced), (rows[second].RetiredFor, rows[first].RetiredFor));
        Assert.Equal((ModelRole.Champion, first, null), (rows[third].Role, rows[third].Predecessor, rows[third].RetiredFor));
        Assert.Equal("It was right after all.", rows[third].RoleReason);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task PromoteAsync_WhatMustNotServe_IsRefusedAndTheChampionStays(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var registry = store.Get<ModelRegistry>();
        var champion = await ChampionAsync(store, 1);
        var unfit = TestModels.Row(2, ModelRole.Retired);
        unfit.Verdict = GateVerdict.Unfit;
        var damaged = TestModels.Row(3, ModelRole.Challenger, "0000000b");
        damaged.Content = damaged.Content[..100];
        await registry.RegisterAsync(unfit, champion, Token);
        await registry.RegisterAsync(damaged, champion, Token);

        var changes = new[]
        {
            await registry.PromoteAsync("ffffffff", null, "", Token),
            await registry.PromoteAsync(unfit.Version, null, "", Token),
            await registry.PromoteAsync(damaged.Version, null, "", Token),
            await registry.PromoteAsync(champion, null, "", Token),
            await registry.PromoteAsync(damaged.Version, "ffffffff", "", Token),
        };

        Assert.Equal(
            [ChangeOutcome.NotFound, ChangeOutcome.Unfit, ChangeOutcome.CannotServe, ChangeOutcome.AlreadySo, ChangeOutcome.Lost], changes.Select(change => change.Outcome));
        Assert.Equal(champion, await registry.ChampionAsync(Token));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task RegisterAsync_Challengers_AreOneARecipeAndFewInAll_AndARefitKeepsTheShare(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var registry = store.Get<ModelRegistry>();
        await ChampionAsync(store, 1);
        var old = await ChallengerAsync(store, 2, "0000000b");
        await registry.ShareAsync(old, 0.2, Token);
        var refit = await ChallengerAsync(store, 3, "0000000b");
        foreach (var (seed, recipe) in new[] { (4, "0000000c"), (5, "0000000d"), (6, "0000000e") })
        {
            time.Advance(TimeSpan.FromDays(1));
            await ChallengerAsync(store, seed, recipe);
        }

        await using var context = store.Open();
        var challengers = await context.Models.Where(model => model.Role == ModelRole.Challenger).OrderBy(model => model.RecipeId).ToListAsync(Token);
        Assert.Equal(["0000000b", "0000000d", "0000000e"], challengers.Select(model => model.RecipeId));
        Assert.Equal((refit, 0.2), (challengers[0].Version, challengers[0].LiveShare));
        Assert.Equal(RetirementCause.Superseded, (await context.Models.SingleAsync(model => model.Version == old, Token)).RetiredFor);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task RetireAsync_ForHarm_EndsTheShareAndItsRecipeHasNoneAgain(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var registry = store.Get<ModelRegistry>();
        var champion = await ChampionAsync(store, 1);
        var harmful = await ChallengerAsync(store, 2, "0000000b");
        await registry.ShareAsync(harmful, 0.5, Token);
        var before = await GenerationAsync(store);

        Assert.True(await registry.RetireAsync(harmful, RetirementCause.Harm, "Worse.", Token));
        Assert.False(await registry.RetireAsync(harmful, RetirementCause.Harm, "Worse.", Token));
        Assert.False(await registry.RetireAsync(champion, RetirementCause.Harm, "Not a challenger.", Token));

        Assert.Equal(before + 1, await GenerationAsync(store));
        var later = TestModels.Row(3, ModelRole.Challenger, "0000000b");
        later.LiveShare = 0.3;
        await registry.RegisterAsync(later, champion, Token);
        await using var context = store.Open();
        var rows = await context.Models.ToDictionaryAsync(model => model.Version, Token);
        Assert.Equal((ModelRole.Retired, RetirementCause.Harm, 0.0, "Worse."), (rows[harmful].Role, rows[harmful].RetiredFor, rows[harmful].LiveShare, rows[harmful].RoleReason));
        Assert.Equal((ModelRole.Challenger, 0.0), (rows[later.Version].Role, rows[later.Version].LiveShare));
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task PromoteAsync_BrokenOffBeforeTheEnd_ChangesNothing(StoreProvider provider)
    {
        await using var store = await StartAsync(provider);
        var champion = await ChampionAsync(store, 1);
        var other = await ChallengerAsync(store, 2, "0000000b");
        await using (var context = store.Open())
        await using (await context.Database.BeginTransactionAsync(Token))
        {
            // As a process that dies between the two updates leaves it: the database takes the first back.
            await context.Models.Where(model => model.Version == champion).ExecuteUpdateAsync(row => row.SetProperty(model => model.Role, ModelRole.Retired), Token);
        }

        Assert.Equal(champion, await store.Get<ModelRegistry>().ChampionAsync(Token));
        Assert.Equal(ChangeOutcome.Done, (await store.Get<ModelRegistry>().PromoteAsync(other, champion, "", Token)).Outcome);
    }

    private Task<TestStore> StartAsync(StoreProvider provider) => TestStore.MigratedAsync(provider, cluster, time);

    private static async Task<string> ChampionAsync(TestStore store, int seed, string? before = null)
    {
        var row = TestModels.Row(seed);
        Assert.Equal(ChangeOutcome.Done, (await store.Get<ModelRegistry>().RegisterAsync(row, before, Token)).Outcome);
        return row.Version;
    }

    /// <param name="store">The store.</param>
    /// <param name="seed">Other seeds, other models.</param>
    /// <param name="recipe">Its recipe.</param>
    /// <param name="direct">Past the registry, which keeps few.</param>
    private static async Task<string> ChallengerAsync(TestStore store, int seed, string recipe, bool direct = false)
    {
        var row = TestModels.Row(seed, ModelRole.Challenger, recipe);
        if (direct)
        {
            await using var context = store.Open();
            context.Models.Add(row);
            await context.SaveChangesAsync(Token);
        }
        else
        {
            Assert.Equal(ChangeOutcome.Done, (await store.Get<ModelRegistry>().RegisterAsync(row, await store.Get<ModelRegistry>().ChampionAsync(Token), Token)).Outcome);
        }

        return row.Version;
    }

    private static async Task<long> GenerationAsync(TestStore store)
    {
        await using var context = store.Open();
        return (await GenerationStore.ReadAsync(context, Token))[Generation.Model];
    }
}
