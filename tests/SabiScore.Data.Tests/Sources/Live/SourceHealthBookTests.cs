using Microsoft.Extensions.Time.Testing;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Health;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Store;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Live;

public sealed class SourceHealthBookTests(PostgresCluster cluster)
{
    private const string Odds = "the-odds-api.com";

    public static TheoryData<StoreProvider> Providers => [StoreProvider.Sqlite, StoreProvider.PostgreSql];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Record_OneAfterTheOther_TheStateFollows_AndOtherProcessesSeeIt(StoreProvider provider)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        await using var store = await TestStore.MigratedAsync(provider, cluster, time);
        async Task<SourceHealth> AfterAsync(FetchOutcome outcome, int rows = 0, string? reason = null, SourceQuota? quota = null)
        {
            await new SourceHealthBook(store.Contexts, time).RecordAsync(new SourceAnswer<string>
            {
                Source = Odds,
                Part = "soccer_epl odds",
                Outcome = outcome,
                FetchedAt = time.GetUtcNow(),
                Rows = [.. Enumerable.Repeat("row", rows)],
                Reason = reason,
                Quota = quota,
            }, TestContext.Current.CancellationToken);
            return await ReadAsync();
        }

        async Task<SourceHealth> ReadAsync() =>
            (await new SourceHealthBook(store.Contexts, time).ReadAsync(TestContext.Current.CancellationToken)).Single(source => source.Description.Name == Odds);

        Assert.Equal((SourceState.NotAsked, null), ((await ReadAsync()).State, (await ReadAsync()).Row));
        Assert.Equal((SourceState.NoKey, null), ((await AfterAsync(FetchOutcome.NoKey, reason: "No key is configured.")).State, (await ReadAsync()).Row!.LastErrorAt));
        var first = await AfterAsync(FetchOutcome.Fetched, 3, quota: new SourceQuota(498, 2, 2, time.GetUtcNow().AddDays(30)));
        Assert.Equal((SourceState.Ok, TimeSpan.Zero, 498, 3), (first.State, first.Lag, first.Row!.QuotaRemaining, first.Row.LastRows));
        Assert.Equal(SourceState.Empty, (await AfterAsync(FetchOutcome.Empty)).State);
        time.Advance(TimeSpan.FromHours(1));
        var failing = await AfterAsync(FetchOutcome.Failed, reason: "It answers 500, 3 times.");
        Assert.Equal((SourceState.Failing, TimeSpan.FromHours(1), "It answers 500, 3 times.", 1, 498), (failing.State, failing.Lag, failing.Row!.LastError, failing.Row.FailuresInARow, failing.Row.QuotaRemaining));
        Assert.Equal(SourceState.OpenCircuit, (await AfterAsync(FetchOutcome.OpenCircuit)).State);
        Assert.Equal(SourceState.Limited, (await AfterAsync(FetchOutcome.Limited)).State);
        Assert.Equal(2, (await AfterAsync(FetchOutcome.Refused, reason: "It answers 401.")).Row!.FailuresInARow);
        var again = await AfterAsync(FetchOutcome.Unchanged, 3);
        Assert.Equal((SourceState.Ok, 0), (again.State, again.Row!.FailuresInARow));
        time.Advance(TimeSpan.FromHours(13));
        Assert.Equal(SourceState.Stale, (await ReadAsync()).State);
    }

    [Fact]
    public async Task Record_LongReason_IsCut()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.PostgreSql, cluster);
        var book = new SourceHealthBook(store.Contexts, TimeProvider.System);

        await book.RecordAsync(Odds, "files", FetchOutcome.Failed, 0, 0, new string('x', 5000), TestContext.Current.CancellationToken);

        Assert.Equal(500, (await book.ReadAsync(TestContext.Current.CancellationToken)).Single(source => source.Description.Name == Odds).Row!.LastError!.Length);
    }

    [Fact]
    public void Catalog_EventsByTheMinute_AreGivenByNoLiveProvider() =>
        Assert.Equal("demo", Assert.Single(SourceCatalog.All, source => source.Gives.Contains(SourceCapability.Events)).Name);
}
