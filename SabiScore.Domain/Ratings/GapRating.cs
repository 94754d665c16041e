namespace SabiScore.Domain.Ratings;

/// <summary>
/// Generalised attacking performance: what a club makes (shots, corners) and lets the other make, at home and away apart.
/// Wheatcroft, "A profitable model for predicting the over/under market in football" (2020).
/// </summary>
/// <param name="HomeAttack">Made at home.</param>
/// <param name="HomeDefence">Allowed at home.</param>
/// <param name="AwayAttack">Made away.</param>
/// <param name="AwayDefence">Allowed away.</param>
public readonly record struct GapRating(double HomeAttack, double HomeDefence, double AwayAttack, double AwayDefence)
{
    private const double Learning = 0.14;
    private const double SameVenue = 0.65;

    /// <summary>Where every rating starts.</summary>
    public static GapRating Start(double mean) => new(mean, mean, mean, mean);

    /// <summary>What the home club is expected to make, and the away club.</summary>
    public static (double Home, double Away) Expected(GapRating home, GapRating away) =>
        ((home.HomeAttack + away.AwayDefence) / 2, (away.AwayAttack + home.HomeDefence) / 2);

    /// <summary>Both clubs' ratings after a match in which they made so much.</summary>
    public static (GapRating Home, GapRating Away) After(GapRating home, GapRating away, double homeMade, double awayMade)
    {
        var expected = Expected(home, away);
        var (made, allowed) = (Learning * (homeMade - expected.Home), Learning * (awayMade - expected.Away));
        const double Other = 1 - SameVenue;
        return (
            new GapRating(
                Math.Max(home.HomeAttack + (SameVenue * made), 0), Math.Max(home.HomeDefence + (SameVenue * allowed), 0),
                Math.Max(home.AwayAttack + (Other * made), 0), Math.Max(home.AwayDefence + (Other * allowed), 0)),
            new GapRating(
                Math.Max(away.HomeAttack + (Other * allowed), 0), Math.Max(away.HomeDefence + (Other * made), 0),
                Math.Max(away.AwayAttack + (SameVenue * allowed), 0), Math.Max(away.AwayDefence + (SameVenue * made), 0)));
    }
}
