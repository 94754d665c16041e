using SabiScore.Domain.Football;

namespace SabiScore.Domain.InPlay;

/// <summary>How score and red cards change the rates at which the sides score for the rest of a match.</summary>
public static class GoalPace
{
    /// <summary>
    /// A side that a player was sent off from scores at two thirds of its rate, its opponent at five quarters (Vecer, Kopriva and Ichiba 2009, "Estimating the
    /// effect of the red card in soccer", Journal of Quantitative Analysis in Sports 5).
    /// </summary>
    public const double ShortHanded = 2.0 / 3, AgainstShortHanded = 5.0 / 4;

    // More than two fewer are too rare to know anything of.
    private const int MostReds = 2;

    // By goals ahead: -2 and less, -1, 0, 1, 2 and more. Goals of second halves over those expected from the prices before the match and GoalTiming, seasons
    // before 2022/23; "inplay" of the trainer derives them again.
    private static readonly double[] Home = [1.178, 1.072, 0.960, 0.944, 0.959];
    private static readonly double[] Away = [1.086, 1.077, 0.967, 0.988, 1.037];

    /// <summary>What a side's rate is multiplied by.</summary>
    /// <param name="side">The side.</param>
    /// <param name="situation">How the match stands.</param>
    public static double Of(Side side, MatchSituation situation)
    {
        var isHome = side == Side.Home;
        var (reds, otherReds) = isHome ? (situation.HomeReds, situation.AwayReds) : (situation.AwayReds, situation.HomeReds);
        return ByScore(side, situation.HomeGoals - situation.AwayGoals, situation.Time)
            * Math.Pow(ShortHanded, Math.Min(reds, MostReds)) * Math.Pow(AgainstShortHanded, Math.Min(otherReds, MostReds));
    }

    /// <summary>
    /// The part that the score has, as measured after half-time. A level score says nothing at kick-off and by half-time that few goals fall today: its part
    /// grows until then in proportion to the goals that were to be expected.
    /// </summary>
    /// <param name="side">The side.</param>
    /// <param name="homeLead">Goals that the home side is ahead, negative when behind.</param>
    /// <param name="time">Time played.</param>
    public static double ByScore(Side side, int homeLead, MatchTime time)
    {
        var measured = side == Side.Home ? Home[Math.Clamp(homeLead, -2, 2) + 2] : Away[Math.Clamp(-homeLead, -2, 2) + 2];
        var share = homeLead == 0 ? Math.Min(1, (1 - GoalTiming.Remaining(time)) / GoalTiming.HalfTimeShare) : 1;
        return 1 + ((measured - 1) * share);
    }
}
