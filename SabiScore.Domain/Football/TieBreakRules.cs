namespace SabiScore.Domain.Football;

/// <summary>The leagues' ways of separating clubs that are level on points, in the order in which they are asked.</summary>
public static class TieBreakRules
{
    private static readonly TieBreak[] HeadToHeadFirst =
        [TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference, TieBreak.GoalDifference, TieBreak.GoalsFor];

    private static readonly TieBreak[] GoalDifferenceFirst =
        [TieBreak.GoalDifference, TieBreak.GoalsFor, TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference];

    // So Metz stayed above Lorient in 2023/24: both 29 points and 23 goals behind, Lorient with more goals scored.
    private static readonly TieBreak[] GoalDifferenceThenHeadToHead =
        [TieBreak.GoalDifference, TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference, TieBreak.HeadToHeadGoalsFor, TieBreak.GoalsFor];

    /// <summary>
    /// La Liga and Serie A ask the matches between the clubs first, the other five the goal difference; Ligue 1 then asks the matches between the clubs, the rest
    /// the goals scored.
    /// </summary>
    public static IReadOnlyList<TieBreak> Of(League league) =>
        league == League.LaLiga || league == League.SerieA ? HeadToHeadFirst
        : league == League.Ligue1 ? GoalDifferenceThenHeadToHead
        : GoalDifferenceFirst;
}
