namespace SabiScore.Domain.Football;

/// <summary>One way in which clubs that are level on points are put in order.</summary>
public enum TieBreak
{
    /// <summary>More points from the matches among the clubs that are level; only once all of those have been played.</summary>
    HeadToHeadPoints,

    /// <summary>Better goal difference in the matches among the clubs that are level; only once all of those have been played.</summary>
    HeadToHeadGoalDifference,

    /// <summary>More goals scored in the matches among the clubs that are level; only once all of those have been played.</summary>
    HeadToHeadGoalsFor,

    /// <summary>More goals scored away in the matches among the clubs that are level; only once all of those have been played.</summary>
    HeadToHeadAwayGoals,

    /// <summary>Better goal difference in all matches.</summary>
    GoalDifference,

    /// <summary>More goals scored in all matches.</summary>
    GoalsFor,
}
