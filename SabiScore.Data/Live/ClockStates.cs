using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Live;

/// <summary>How matches stand by football's clock and the stored minute events: in a replay, and in the Demo league.</summary>
public sealed class ClockStates(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>Matches are looked at for so long after they are over, so that their end is told even when a step came late.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromHours(1);

    /// <summary>Matches that have begun and are on, or have just ended. One whose hour is not known is never on.</summary>
    public async Task<IReadOnlyList<LiveMatch>> ReadAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var earliest = at - Known.MatchLength - Afterwards;
        var fixtures = await context.Fixtures
            .Where(fixture => fixture.KickoffKnown && fixture.KickoffAt <= at && fixture.KickoffAt > earliest && fixture.HomeGoals != null && fixture.AwayGoals != null)
            .OrderBy(fixture => fixture.Id)
            .Select(fixture => new { fixture.Id, fixture.KickoffAt, HomeGoals = fixture.HomeGoals!.Value, AwayGoals = fixture.AwayGoals!.Value })
            .ToListAsync(cancellationToken);
        var ids = fixtures.ConvertAll(fixture => fixture.Id);
        var goals = (await context.MatchEvents.Where(row => ids.Contains(row.FixtureId) && row.Event == MatchEventKind.Goal).ToListAsync(cancellationToken))
            .ToLookup(row => row.FixtureId, row => new MatchEvent(row.Minute, row.Stoppage, row.Event, row.Side, null));
        return fixtures.ConvertAll(fixture =>
        {
            var since = at - fixture.KickoffAt;
            var (state, minute) = PlayingTime.At(since);
            int Scored(Side side) => goals[fixture.Id].Count(goal => goal.Side == side && goal.AfterKickoff <= since);
            return minute is null
                ? new LiveMatch(fixture.Id, state, null, fixture.HomeGoals, fixture.AwayGoals)
                : new LiveMatch(fixture.Id, state, minute, Scored(Side.Home), Scored(Side.Away));
        });
    }
}
