using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of a club across the leagues of its pool.</summary>
internal sealed class ClubState
{
    /// <summary>Elo rating; NaN before the first match.</summary>
    public double Elo { get; set; } = double.NaN;

    /// <summary>What past prices take it for, with a long memory and with a short one.</summary>
    public MarketRating MarketSlow { get; set; }

    public MarketRating MarketFast { get; set; }

    public double[] Form { get; } = FormRules.NewForm();

    public ClubMeans Means { get; } = new();

    public PastMatches Recent { get; } = new(10);

    public PastMatches RecentAtHome { get; } = new(6);

    public PastMatches RecentAway { get; } = new(6);

    public Season Season { get; set; }

    /// <summary>Matches, points and goal difference of <see cref="Season"/>.</summary>
    public int Played { get; set; }

    public int Points { get; set; }

    public int GoalDifference { get; set; }

    /// <summary>Matches in a row, up to now, without defeat.</summary>
    public int Unbeaten { get; set; }

    /// <summary>Matches in a row, up to now, without a win.</summary>
    public int Winless { get; set; }

    /// <summary>Matches in a row, up to now, at home (positive) or away (negative).</summary>
    public int VenueRun { get; set; }

    public void Enter(Season season, PastMatch match)
    {
        if (Season != season)
        {
            (Season, Played, Points, GoalDifference) = (season, 0, 0, 0);
        }

        Recent.Add(match);
        (match.AtHome == 1 ? RecentAtHome : RecentAway).Add(match);
        Played++;
        Points += match.Points;
        GoalDifference += match.Difference;
        Unbeaten = match.Difference >= 0 ? Unbeaten + 1 : 0;
        Winless = match.Difference <= 0 ? Winless + 1 : 0;
        VenueRun = match.AtHome == 1 ? Math.Max(VenueRun, 0) + 1 : Math.Min(VenueRun, 0) - 1;
    }
}
