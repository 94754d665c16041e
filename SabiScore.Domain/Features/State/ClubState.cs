using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of a club across the leagues of its pool.</summary>
internal sealed class ClubState
{
    public const int DaysKept = 10;

    /// <summary>Elo rating; NaN before the first match.</summary>
    public double Elo { get; set; } = double.NaN;

    public double[] Form { get; } = FormRules.NewForm();

    /// <summary>Days of the last matches, the latest first; int.MinValue where there are none.</summary>
    public int[] Days { get; } = NoDays();

    public Season Season { get; set; }

    /// <summary>Matches, points and goal difference of <see cref="Season"/>.</summary>
    public int Played { get; set; }

    public int Points { get; set; }

    public int GoalDifference { get; set; }

    /// <summary>Records a match: moves the days on and the season's sums.</summary>
    public void Enter(Season season, int day, int goalDifference)
    {
        if (Season != season)
        {
            (Season, Played, Points, GoalDifference) = (season, 0, 0, 0);
        }

        Days.AsSpan(0, DaysKept - 1).CopyTo(Days.AsSpan(1));
        Days[0] = day;
        Played++;
        Points += goalDifference > 0 ? 3 : goalDifference == 0 ? 1 : 0;
        GoalDifference += goalDifference;
    }

    private static int[] NoDays()
    {
        var days = new int[DaysKept];
        Array.Fill(days, int.MinValue);
        return days;
    }
}
