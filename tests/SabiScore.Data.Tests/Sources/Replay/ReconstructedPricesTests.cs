using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Features;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Tests.Import;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.Replay;

public sealed class ReconstructedPricesTests(PostgresCluster cluster)
{
    private static readonly TimeSpan SixHours = TimeSpan.FromHours(6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task AppendAsync_Twice_AddsOnce_ForWhoForecasts_NotForWhoLearns(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var stored = new StoredMatches(store.Contexts);
        var played = (await stored.PlayedAsync(DateOnly.MaxValue, null, Token))
            .Last(match => match.Opening is not null && match.Closing is not null && PriceDrift.Moments(Times(match), SixHours).Count > 1);
        var moment = PriceDrift.Moments(Times(played), SixHours)[1];
        var prices = new ReconstructedPrices(store.Contexts, TimeProvider.System);

        var added = await prices.AppendAsync([Times(played)], moment, SixHours, 1, Token);

        Assert.True(added > 5);
        Assert.Equal(0, await prices.AppendAsync([Times(played)], moment, SixHours, 1, Token));
        await using var context = store.Open();
        Assert.Equal(added, await context.Prices.CountAsync(price => price.Kind == DataKind.Reconstructed, Token));

        var now = Assert.Single(await stored.UpcomingAsync([played.Fixture.Id], moment, Token)).Prices!;
        Assert.Equal((DataKind.Reconstructed, moment), (now.Kind, now.CapturedAt));
        var atClosing = Assert.Single(await stored.UpcomingAsync([played.Fixture.Id], played.Fixture.KickoffAt, Token)).Prices!;
        Assert.Equal(played.Closing!.CapturedAt, atClosing.CapturedAt);
        Assert.Equal(played.Closing.MatchOdds[0], atClosing.MatchOdds.Single(offer => offer.Key == played.Closing.MatchOdds[0].Key));

        var after = Assert.Single(await stored.PlayedAsync([played.Fixture.Id], Token));
        Assert.Equal(played.Opening!.MatchOdds, after.Opening!.MatchOdds);
        Assert.Equal(played.Closing.MatchOdds, after.Closing!.MatchOdds);
        Assert.Equal((DataKind.Real, DataKind.Real), (after.Opening.Kind, after.Closing.Kind));
    }

    private static MatchTimes Times(PlayedMatch match) => new(match.Fixture.Id.Value, match.Fixture.Date, match.Fixture.KickoffAt, match.Fixture.KickoffKnown);
}
