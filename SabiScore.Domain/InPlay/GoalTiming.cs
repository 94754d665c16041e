namespace SabiScore.Domain.InPlay;

/// <summary>
/// When goals fall. The rate of scoring rises in a straight line over the match (Dixon and Robinson 1998, "A birth process model for association football
/// matches", The Statistician 47), as steeply as gives the share of goals scored before half-time.
/// </summary>
public static class GoalTiming
{
    /// <summary>Share of all goals scored before half-time: seven leagues, 2005/06 to 2021/22, 45,449 matches.</summary>
    public const double HalfTimeShare = 0.4374;

    // The rate at the end is (1 + Rise) times the one at the beginning.
    private static readonly double Rise = RiseOf(HalfTimeShare);

    /// <summary>Share of a match's goals that are still to be expected: 1 at kick-off, 0 at full time.</summary>
    public static double Remaining(MatchTime time)
    {
        var played = time.Played / MatchTime.Whole;
        return Math.Max(0, 1 - ((played + (Rise * played * played / 2)) / (1 + (Rise / 2))));
    }

    private static double RiseOf(double share)
    {
        var half = MatchTime.HalfTime.Played / MatchTime.Whole;
        return 2 * (half - share) / (share - (half * half));
    }
}
