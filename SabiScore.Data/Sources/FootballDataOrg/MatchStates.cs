using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Sources.FootballDataOrg;

/// <summary>The provider's words for how a match stands.</summary>
internal static class MatchStates
{
    public static FixtureState? Of(string? word) => word switch
    {
        "SCHEDULED" => FixtureState.Scheduled,
        "TIMED" => FixtureState.Timed,
        "IN_PLAY" or "LIVE" or "EXTRA_TIME" or "PENALTY_SHOOTOUT" => FixtureState.InPlay,
        "PAUSED" => FixtureState.HalfTime,
        "FINISHED" => FixtureState.Finished,
        "AWARDED" => FixtureState.Awarded,
        "POSTPONED" => FixtureState.Postponed,
        "SUSPENDED" => FixtureState.Abandoned,
        "CANCELLED" or "CANCELED" => FixtureState.Cancelled,
        _ => null,
    };
}
