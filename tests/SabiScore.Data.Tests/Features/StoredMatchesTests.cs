using SabiScore.Data.Features;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Import;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Features;

public sealed class StoredMatchesTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PlayedAsync_AllFiles_AreWhatTheReaderGave()
    {
        using var few = new ImportFiles();
        var request = RealData.Folder is { } folder ? ImportRequest.For(folder) : few.Request;
        await using var store = await TestStore.MigratedAsync(StoreProvider.Sqlite, cluster);
        await store.ImportAsync(request);

        var set = SeasonFiles.Read(request.MatchFolder, request.UnderstatFolder, cancellationToken: Token);
        var stored = await new StoredMatches(store.Contexts).PlayedAsync(DateOnly.MaxValue, null, Token);

        AssertSame(set.Matches, stored);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task PlayedAsync_BeforeADate_AreTheMatchesOfEarlierDates(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var before = new DateOnly(2025, 3, 1);

        var set = SeasonFiles.Read(files.Folder, cancellationToken: Token);
        var stored = await new StoredMatches(store.Contexts).PlayedAsync(before, null, Token);

        AssertSame([.. set.Matches.Where(match => match.Fixture.Date < before)], stored);
    }

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task UpcomingAsync_AsTimeGoesBy_SeesThePricesCapturedByThen(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var match = SeasonFiles.Read(files.Folder, cancellationToken: Token).Matches.Last(match => match.Closing is not null);
        var early = CaptureTimes.Early(match.Fixture.Date, match.Fixture.KickoffAt);
        async Task<PriceBoard?> PricesAt(DateTimeOffset moment) =>
            Assert.Single(await new StoredMatches(store.Contexts).UpcomingAsync([match.Fixture.Id], moment, Token)).Prices;

        Assert.Null(await PricesAt(early.AddMicroseconds(-1)));
        AssertSame(match.Opening, await PricesAt(early));
        AssertSame(match.Opening, await PricesAt(CaptureTimes.Closing(match.Fixture.KickoffAt).AddMicroseconds(-1)));
        var closing = await PricesAt(match.Fixture.KickoffAt);
        Assert.Equal(match.Closing!.CapturedAt, closing!.CapturedAt);
        Assert.All(match.Closing.MatchOdds, entry => Assert.Equal(entry.Value, closing[entry.Key]));
    }

    private static void AssertSame(IReadOnlyList<PlayedMatch> expected, IReadOnlyList<PlayedMatch> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i] with { Opening = null, Closing = null }, actual[i] with { Opening = null, Closing = null });
            AssertSame(expected[i].Opening, actual[i].Opening);
            AssertSame(expected[i].Closing, actual[i].Closing);
        }
    }

    private static void AssertSame(PriceBoard? expected, PriceBoard? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is not null)
        {
            Assert.Equal(expected.CapturedAt, actual!.CapturedAt);
            Assert.Equal(expected.MatchOdds, actual.MatchOdds);
            Assert.Equal(
                (expected.AverageTotal, expected.PinnacleTotal, expected.Bet365Total, expected.AverageHandicap),
                (actual.AverageTotal, actual.PinnacleTotal, actual.Bet365Total, actual.AverageHandicap));
        }
    }
}
