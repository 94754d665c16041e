using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Features;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;
using SabiScore.Domain.InPlay;
using SabiScore.Domain.Odds;
using SabiScore.Domain.Ratings;

namespace SabiScore.Data.Live;

/// <summary>Forecasts of matches that are on: from the last published forecast before kick-off and the last that was told of the match.</summary>
public sealed class InPlayReader(IDbContextFactory<SabiScoreDbContext> contexts, StoredMatches matches)
{
    private static readonly FixtureState[] On = [FixtureState.InPlay, FixtureState.HalfTime];

    /// <summary>Those of the matches that are on and were forecast before kick-off.</summary>
    /// <param name="ids">The matches.</param>
    /// <param name="at">Football's time, UTC: red cards after it are not seen.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<InPlayMatch>> ReadAsync(IReadOnlyCollection<long> ids, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var states = (await context.FixtureStates.Where(row => ids.Contains(row.FixtureId)).ToListAsync(cancellationToken))
            .GroupBy(row => row.FixtureId).Select(rows => rows.MaxBy(row => row.ChangedAt)!)
            .Where(row => On.Contains(row.State) && row is { HomeGoals: not null, AwayGoals: not null }).ToList();
        var on = states.ConvertAll(row => row.FixtureId);
        var upcoming = (await matches.UpcomingAsync([.. on.Select(id => new FixtureId(id))], at, cancellationToken)).ToDictionary(match => match.Fixture.Id.Value);
        var forecasts = (await context.Forecasts.Where(row => on.Contains(row.FixtureId)).ToListAsync(cancellationToken)).ToLookup(row => row.FixtureId);
        var reds = (await context.MatchEvents.Where(row => on.Contains(row.FixtureId) && row.Event == MatchEventKind.RedCard).ToListAsync(cancellationToken)).ToLookup(row => row.FixtureId);
        var found = new List<InPlayMatch>(states.Count);
        foreach (var state in states)
        {
            var match = upcoming[state.FixtureId];
            var since = at - match.Fixture.KickoffAt;
            if (forecasts[state.FixtureId].Where(row => row.AsOf < match.Fixture.KickoffAt).OrderBy(row => row.AsOf).ThenBy(row => row.Id).LastOrDefault() is not { } before)
            {
                continue;
            }

            int Reds(Side side) => reds[state.FixtureId].Count(row => row.Side == side && new MatchEvent(row.Minute, row.Stoppage, row.Event, row.Side, null).AfterKickoff <= since);
            var minute = state.Minute ?? PlayingTime.At(since).Minute ?? 90;
            var situation = new MatchSituation
            {
                Time = state.State == FixtureState.HalfTime ? MatchTime.HalfTime : MatchTime.At(minute),
                HomeGoals = state.HomeGoals!.Value,
                AwayGoals = state.AwayGoals!.Value,
                HomeReds = Reds(Side.Home),
                AwayReds = Reds(Side.Away),
            };
            var model = new InPlayModel(ProbabilityTriple.Normalise(before.Home, before.Draw, before.Away), GoalMarkets.Of(match.Prices).Total);
            found.Add(new InPlayMatch
            {
                FixtureId = state.FixtureId,
                State = state.State,
                Minute = minute,
                Situation = situation,
                Forecast = model.At(situation),
                ForecastId = before.Id,
                Source = state.Source,
                Kind = state.Source == LiveStates.ByClock && before.Kind == DataKind.Real ? DataKind.Reconstructed : before.Kind,
            });
        }

        return found;
    }
}
