namespace SabiScore.Domain.Football;

/// <summary>The leagues' ways of separating clubs that are level on points, in the order in which they are asked.</summary>
public static class TieBreakRules
{
    private static readonly TieBreak[] HeadToHeadFirst =
        [TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference, TieBreak.GoalDifference, TieBreak.GoalsFor];

    private static readonly TieBreak[] GoalDifferenceFirst =
        [TieBreak.GoalDifference, TieBreak.GoalsFor, TieBreak.HeadToHeadPoints, TieBreak.HeadToHeadGoalDifference];

    /// <summary>La Liga and Serie A ask the matches between the clubs first, the other five the goal difference.</summary>
    public static IReadOnlyList<TieBreak> Of(League league) =>
        league == League.LaLiga || league == League.SerieA ? HeadToHeadFirst : GoalDifferenceFirst;
}
