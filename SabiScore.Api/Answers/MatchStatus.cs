namespace SabiScore.Api.Answers;

/// <summary>Where a match stands at football's time.</summary>
public enum MatchStatus
{
    /// <summary>To come, or not known to be over.</summary>
    Upcoming,

    /// <summary>Over.</summary>
    Played,
}
