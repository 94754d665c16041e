namespace SabiScore.Domain.Football;

/// <summary>The leagues' ways of separating clubs that are level on points, in the order in which they are asked.</summary>
public static class TieBreakRules
{
    private static readonly TieBreak[] HeadToHeadFirst =
        [TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference, TieBreak.GoalDifference, TieBreak.GoalsFor];

    private static readonly TieBreak[] GoalDifferenceFirst =
        [TieBreak.GoalDifference, TieBreak.GoalsFor, TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference];

    // So Metz stayed above Lorient in 2023/24: both with 29 points and -23, a win each with three goals, Metz with three of them away; Lorient had scored more in all.
    private static readonly TieBreak[] GoalDifferenceThenHeadToHead =
        [
            TieBreak.GoalDifference, TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference, TieBreak.HeadToHeadGoalsFor, TieBreak.HeadToHeadAwayGoals,
            TieBreak.GoalsFor,
        ];

    /// <summary>
    /// La Liga and Serie A ask the matches between the clubs first, the other five the goal difference; Ligue 1 then asks the matches between the clubs, the rest
    /// the goals scored.
    /// </summary>
    public static IReadOnlyList<TieBreak> Of(League league) =>
        league == League.LaLiga || league == League.SerieA ? HeadToHeadFirst
        : league == League.Ligue1 ? GoalDifferenceThenHeadToHead
        : GoalDifferenceFirst;
}
