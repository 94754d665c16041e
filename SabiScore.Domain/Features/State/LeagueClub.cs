using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of a club within one league.</summary>
internal sealed class LeagueClub(int place)
{
    /// <summary>Shots and corners of an average side, from which GAP ratings start.</summary>
    private const double UsualShots = 12.5;
    private const double UsualCorners = 5;
    private const int FirstYear = 1990;
    private static readonly string[] BigThree = ["Ajax", "Feyenoord", "PSV Eindhoven"];

    /// <summary>Place in the league's Dixon–Coles models; −1 for a club not seen before.</summary>
    public int Place { get; } = place;

    public PiRating PiGoals { get; set; }

    public PiRating PiBlend { get; set; }

    public GapRating GapShots { get; set; } = GapRating.Start(UsualShots);

    public GapRating GapCorners { get; set; } = GapRating.Start(UsualCorners);

    /// <summary>Matches behind the GAP ratings.</summary>
    public int GapMatches { get; set; }

    /// <summary>Points and goal difference against Ajax, Feyenoord and PSV, slow means; NaN before the first such match.</summary>
    public double PointsAgainstBigThree { get; set; } = double.NaN;

    public double DifferenceAgainstBigThree { get; set; } = double.NaN;

    /// <summary>Whether the last match was against one of the three.</summary>
    public bool CameFromBigThree { get; set; }

    /// <summary>One bit a season in which the club played here.</summary>
    public ulong Seasons { get; set; }

    public static bool IsBigThree(string name) => BigThree.Contains(name, StringComparer.Ordinal);

    public bool PlayedIn(Season season) => (Seasons & Bit(season)) != 0;

    public void Enter(Season season) => Seasons |= Bit(season);

    /// <summary>Records a Dutch match's opponent.</summary>
    public void Meet(string opponent, int points, int difference)
    {
        const double Share = 0.2;
        CameFromBigThree = IsBigThree(opponent);
        if (CameFromBigThree)
        {
            PointsAgainstBigThree = double.IsNaN(PointsAgainstBigThree) ? points : PointsAgainstBigThree + (Share * (points - PointsAgainstBigThree));
            DifferenceAgainstBigThree = double.IsNaN(DifferenceAgainstBigThree)
                ? difference : DifferenceAgainstBigThree + (Share * (difference - DifferenceAgainstBigThree));
        }
    }

    private static ulong Bit(Season season) => 1UL << (season.StartYear - FirstYear);
}
