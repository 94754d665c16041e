using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Live;

/// <summary>State and minute that follow from the time since kick-off, where nobody says better. It agrees with <see cref="Domain.Football.MatchEvent.AfterKickoff"/>.</summary>
public static class PlayingTime
{
    private const int Half = 45, BetweenHalves = 18;

    /// <summary>When the second half begins, counted from kick-off, and when the first one ends, three minutes of added time counted.</summary>
    public static readonly TimeSpan SecondHalf = TimeSpan.FromMinutes(Half + BetweenHalves), HalfTime = TimeSpan.FromMinutes(Half + 3);

    /// <summary>State and minute so long after kick-off; a match that is over has no minute.</summary>
    public static (FixtureState State, int? Minute) At(TimeSpan sinceKickoff)
    {
        var minutes = (int)sinceKickoff.TotalMinutes;
        return sinceKickoff >= Known.MatchLength ? (FixtureState.Finished, null)
            : sinceKickoff >= SecondHalf ? (FixtureState.InPlay, Math.Clamp(minutes - BetweenHalves, Half + 1, 2 * Half))
            : sinceKickoff >= HalfTime ? (FixtureState.HalfTime, Half)
            : (FixtureState.InPlay, Math.Clamp(minutes, 0, Half));
    }
}
