namespace SabiScore.Domain.Odds;

/// <summary>What a market asks.</summary>
public enum MarketKind
{
    /// <summary>Who wins after ninety minutes: 1X2.</summary>
    MatchResult,

    /// <summary>Whether more or fewer goals than a line are scored.</summary>
    TotalGoals,

    /// <summary>Whether both sides score.</summary>
    BothTeamsToScore,

    /// <summary>Who wins once a line of goals is added to the home side's score.</summary>
    AsianHandicap,
}
