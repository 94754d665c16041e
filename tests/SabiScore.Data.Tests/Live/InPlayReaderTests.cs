using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Features;
using SabiScore.Data.Live;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Replay;
using SabiScore.Data.Store.Connections;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Data.Tests.Import;
using SabiScore.Data.Tests.Store;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Live;

/// <summary>A real match lived through minute by minute: its states, and the forecasts from them.</summary>
public sealed class InPlayReaderTests(PostgresCluster cluster)
{
    private const int Seed = 5;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreProvider.Sqlite)]
    [InlineData(StoreProvider.PostgreSql)]
    public async Task ReadAsync_FromKickoffToFullTime_FollowsTheScore_AndIsMarked(StoreProvider provider)
    {
        using var files = new ImportFiles();
        await using var store = await TestStore.MigratedAsync(provider, cluster);
        await store.ImportAsync(files.Request);
        var stored = new StoredMatches(store.Contexts);
        var played = (await stored.PlayedAsync(DateOnly.MaxValue, null, Token))
            .Last(match => match.Fixture.KickoffKnown && match.Result is { HomeGoals: > 0, HalfTimeHomeGoals: not null });
        var match = new MatchTimes(played.Fixture.Id.Value, played.Fixture.Date, played.Fixture.KickoffAt, true);
        await using (var context = store.Open())
        {
            context.Forecasts.Add(Forecast(match, match.KickoffAt.AddHours(-2), 0.5, 0.3, 0.2));
            // What was computed after kick-off is nothing to start from.
            context.Forecasts.Add(Forecast(match, match.KickoffAt.AddHours(1), 0.9, 0.05, 0.05));
            await context.SaveChangesAsync(Token);
        }

        var events = new ReconstructedEvents(store.Contexts);
        var (states, book, reader) = (new ClockStates(store.Contexts), new LiveStateBook(store.Contexts, TimeProvider.System), new InPlayReader(store.Contexts, stored));
        async Task<InPlayMatch?> AtAsync(DateTimeOffset at)
        {
            await events.AppendAsync([match], at, Seed, Token);
            var now = (await states.ReadAsync(at, Token)).Where(state => state.FixtureId == match.Id).ToList();
            Assert.Equal(1, await book.KeepAsync(LiveStates.ByClock, now, Token));
            Assert.Equal(0, await book.KeepAsync(LiveStates.ByClock, now, Token));
            return (await reader.ReadAsync([match.Id], at, Token)).SingleOrDefault();
        }

        var start = await AtAsync(match.KickoffAt);
        Assert.Equal((0, FixtureState.InPlay, LiveStates.ByClock, DataKind.Reconstructed), (start!.Minute, start.State, start.Source, start.Kind));
        Assert.Equal((0.5, 0.3, 0.2), (Math.Round(start.Forecast.Outcome.Home, 9), Math.Round(start.Forecast.Outcome.Draw, 9), Math.Round(start.Forecast.Outcome.Away, 9)));

        var half = await AtAsync(match.KickoffAt + PlayingTime.HalfTime);
        Assert.Equal(
            (FixtureState.HalfTime, played.Result.HalfTimeHomeGoals, played.Result.HalfTimeAwayGoals), (half!.State, half.Situation.HomeGoals, half.Situation.AwayGoals));

        var late = await AtAsync(match.KickoffAt + Data.Clock.Known.MatchLength - TimeSpan.FromMinutes(1));
        Assert.Equal((90, played.Result.HomeGoals, played.Result.AwayGoals), (late!.Minute, late.Situation.HomeGoals, late.Situation.AwayGoals));
        Assert.Equal((played.Home.RedCards, played.Away.RedCards), (late.Situation.HomeReds, late.Situation.AwayReds));
        Assert.True(late.Forecast.Outcome[played.Result.Outcome] > 0.5);

        Assert.Null(await AtAsync(match.KickoffAt + Data.Clock.Known.MatchLength));
        await using var after = store.Open();
        var state = await after.FixtureStates.SingleAsync(row => row.FixtureId == match.Id, Token);
        Assert.Equal((FixtureState.Finished, played.Result.HomeGoals, played.Result.AwayGoals), (state.State, state.HomeGoals, state.AwayGoals));
        Assert.Equal(2, await after.Forecasts.CountAsync(Token));
    }

    private static ForecastRow Forecast(MatchTimes match, DateTimeOffset asOf, double home, double draw, double away) => new()
    {
        FixtureId = match.Id,
        ModelVersion = "0badc0de",
        AsOf = asOf,
        Home = home,
        Draw = draw,
        Away = away,
        CreatedAt = asOf,
        Kind = DataKind.Real,
    };
}
