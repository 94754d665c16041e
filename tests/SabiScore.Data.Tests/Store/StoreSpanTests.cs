using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store.Connections;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Store;

public sealed class StoreSpanTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(StoreProvider.Sqlite, "SabiScore.Store")]
    [InlineData(StoreProvider.PostgreSql, "Npgsql")]
    public async Task Query_IsASpanBelowItsCaller_NamedByItsVerb(StoreProvider provider, string source)
    {
        await using var store = await TestStore.EmptyAsync(provider, cluster);
        await using var context = store.Open();
        // Connecting is a span of its own on PostgreSQL.
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        using var own = new ActivitySource("StoreSpanTests");
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = one => one.Name == source || one == own,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);

        using var caller = own.StartActivity("caller")!;
        await context.Database.ExecuteSqlAsync($"SELECT {1}", TestContext.Current.CancellationToken);

        var span = Assert.Single(ended, activity => activity.TraceId == caller.TraceId);
        Assert.Equal(("SELECT", caller.SpanId, ActivityKind.Client), (span.DisplayName, span.ParentSpanId, span.Kind));
    }
}
