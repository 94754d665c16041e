using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Connections;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

public sealed class ModelTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Migrations_AgreeWithTheModel(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);
        await using var context = store.Open();

        Assert.False(context.Database.HasPendingModelChanges(), "Add a migration for both contexts.");
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task Columns_NeedNoQuotes(StoreProvider provider)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);
        await using var context = store.Open();

        var names = context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(property => property.GetColumnName()).Append(entity.GetTableName()!)).ToList();

        Assert.True(names.Count > 200);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }
}
