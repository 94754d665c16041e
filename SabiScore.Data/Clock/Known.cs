using System.Linq.Expressions;
using SabiScore.Data.Store.Clock;
using SabiScore.Data.Store.Fixtures;

namespace SabiScore.Data.Clock;

/// <summary>What is known of matches at a moment of football's time.</summary>
public static class Known
{
    /// <summary>A match whose kick-off is known is over so long after it.</summary>
    public static readonly TimeSpan MatchLength = TimeSpan.FromHours(2);

    /// <summary>In a replay a match is known so long before its kick-off.</summary>
    public static readonly TimeSpan AheadOfKickoff = TimeSpan.FromDays(7);

    /// <summary>Matches with a known result: two hours after kick-off; where its hour is not known, the day after.</summary>
    public static Expression<Func<FixtureRow, bool>> Result(DateTimeOffset asOf)
    {
        var (today, ended) = (DateOnly.FromDateTime(asOf.UtcDateTime), asOf - MatchLength);
        return fixture => fixture.HomeGoals != null && fixture.AwayGoals != null
            && (fixture.Date < today || (fixture.KickoffKnown && fixture.KickoffAt <= ended));
    }

    /// <summary>The other matches: those to come, and those whose result is not known yet.</summary>
    public static Expression<Func<FixtureRow, bool>> NoResult(DateTimeOffset asOf)
    {
        var (today, ended) = (DateOnly.FromDateTime(asOf.UtcDateTime), asOf - MatchLength);
        return fixture => fixture.HomeGoals == null || fixture.AwayGoals == null
            || (fixture.Date >= today && (!fixture.KickoffKnown || fixture.KickoffAt > ended));
    }

    /// <summary>Whether a match's result is known, by the same rule.</summary>
    public static bool HasResult(FixtureRow fixture, DateTimeOffset asOf) =>
        fixture.HomeGoals is not null && fixture.AwayGoals is not null
        && (fixture.Date < DateOnly.FromDateTime(asOf.UtcDateTime) || (fixture.KickoffKnown && fixture.KickoffAt <= asOf - MatchLength));

    /// <summary>Matches that are known at all: every one that is stored, in a replay those of the week to come and before.</summary>
    public static IQueryable<FixtureRow> KnownAt(this IQueryable<FixtureRow> fixtures, MatchMoment now)
    {
        if (now.Mode != MatchClockMode.Replay)
        {
            return fixtures;
        }

        var last = now.At + AheadOfKickoff;
        return fixtures.Where(fixture => fixture.KickoffAt <= last);
    }
}
