namespace SabiScore.Data.Sources.Fetching;

/// <summary>How a match stands, as a provider says.</summary>
public enum FixtureState
{
    /// <summary>To be played; the hour is not settled.</summary>
    Scheduled,

    /// <summary>To be played at a settled hour.</summary>
    Timed,

    /// <summary>Being played.</summary>
    InPlay,

    /// <summary>At half-time.</summary>
    HalfTime,

    /// <summary>Over.</summary>
    Finished,

    /// <summary>Decided by the league and not on the pitch; its score stands.</summary>
    Awarded,

    /// <summary>Not played on its day; another day is to be found.</summary>
    Postponed,

    /// <summary>Begun and broken off.</summary>
    Abandoned,

    /// <summary>Will not be played.</summary>
    Cancelled,
}
