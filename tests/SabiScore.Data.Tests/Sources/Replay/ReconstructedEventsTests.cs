using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Features;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Import;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Replay;

public sealed class ReconstructedEventsTests(PostgresCluster cluster)
{
    private const int Seed = 5;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task AppendAsync_AtEachMoment_AddsWhatHasHappened_Once(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var played = (await new StoredMatches(store.Contexts).PlayedAsync(DateOnly.MaxValue, null, Token))
            .Last(match => match.Fixture.KickoffKnown && match.Result is { HomeGoals: > 0, AwayGoals: > 0 });
        var match = new MatchTimes(played.Fixture.Id.Value, played.Fixture.Date, played.Fixture.KickoffAt, true);
        var events = new ReconstructedEvents(store.Contexts);
        var moments = (await events.MomentsAsync([match], Seed, Token))[match.Id];
        var added = 0;
        foreach (var moment in moments)
        {
            added += await events.AppendAsync([match], moment, Seed, Token);
            Assert.Equal(0, await events.AppendAsync([match], moment, Seed, Token));
            await using var now = store.Open();
            Assert.Equal(added, await now.MatchEvents.CountAsync(row => row.FixtureId == match.Id, Token));
        }

        await using var context = store.Open();
        var rows = await context.MatchEvents.Where(row => row.FixtureId == match.Id).OrderBy(row => row.Place).ToListAsync(Token);
        var fixture = await context.Fixtures.SingleAsync(row => row.Id == match.Id, Token);
        Assert.Equal(MinuteDraw.Of(fixture, Seed), rows.Select(row => new MatchEvent(row.Minute, row.Stoppage, row.Event, row.Side, row.Detail)));
        Assert.All(rows, row => Assert.Equal(DataKind.Reconstructed, row.Kind));
        Assert.Equal((match.KickoffAt, match.KickoffAt + Data.Clock.Known.MatchLength), (moments[0], moments[^1]));
    }

    [Fact]
    public async Task AppendAsync_BeforeKickoff_AddsNothing()
    {
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        var match = new MatchTimes(1, new DateOnly(2025, 3, 8), new DateTimeOffset(2025, 3, 8, 15, 0, 0, TimeSpan.Zero), true);

        Assert.Equal(0, await new ReconstructedEvents(store.Contexts).AppendAsync([match], match.KickoffAt.AddMinutes(-1), Seed, Token));
    }
}
