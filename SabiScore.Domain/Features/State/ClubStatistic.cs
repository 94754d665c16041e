namespace SabiScore.Domain.Features.State;

/// <summary>What <see cref="ClubMeans"/> averages over a club's matches; each only over matches that record it.</summary>
internal enum ClubStatistic
{
    Shots,
    ShotsAgainst,
    OnTarget,
    OnTargetAgainst,
    Corners,
    CornersAgainst,
    Fouls,
    FoulsDrawn,
    Yellows,
    YellowsDrawn,
    Reds,
    RedsDrawn,

    /// <summary>Goals of matches whose shots on target are recorded.</summary>
    GoalsOfShots,
    GoalsAgainstOfShots,
    ExpectedGoals,
    ExpectedGoalsAgainst,

    /// <summary>Goals minus expected goals.</summary>
    BeyondExpected,

    /// <summary>Expected goals by our own estimate from shots.</summary>
    ShotExpected,
    ShotExpectedAgainst,
    BeyondShotExpected,
    FirstHalfGoals,
    FirstHalfGoalsAgainst,
    SecondHalfDifference,

    /// <summary>Closing minus opening log-odds of win against defeat.</summary>
    LineMove,

    /// <summary>Goal difference beyond what the closing price expected.</summary>
    ClosingSurprise,

    /// <summary>Goals of the match beyond the total that the opening price expected.</summary>
    TotalSurprise,

    /// <summary>Points that the opening price expected.</summary>
    MarketPoints,
    OpponentElo,
    EloChange,
    Count,
}
