namespace SabiScore.Domain.Ratings;

/// <summary>
/// A club's pi rating: one at home, one away, in goals on a logarithmic scale; 0 is an average club.
/// Constantinou and Fenton, "Determining the level of ability of football teams by dynamic ratings based on the relative
/// discrepancies in scores between adversaries" (2013).
/// </summary>
/// <param name="Home">Rating at its own ground.</param>
/// <param name="Away">Rating on other grounds.</param>
public readonly record struct PiRating(double Home, double Away)
{
    /// <summary>The constant c of the paper.</summary>
    public const double Base = 3;

    /// <summary>Start, at home and away, of a club that joins after the first season of the history.</summary>
    public const double Newcomer = -0.2;

    /// <summary>Goal difference against an average opponent that a rating stands for: sign(r) (10^(|r|/3) − 1).</summary>
    public static double Goals(double rating) => Math.Sign(rating) * (Math.Pow(10, Math.Abs(rating) / Base) - 1);

    /// <summary>Expected goal difference, home minus away.</summary>
    public static double ExpectedDifference(PiRating home, PiRating away) => Goals(home.Home) - Goals(away.Away);

    /// <summary>Both clubs' ratings after a match.</summary>
    /// <param name="home">Home club before it.</param>
    /// <param name="away">Away club before it.</param>
    /// <param name="goalDifference">Home minus away: goals, or what shots make of them.</param>
    /// <param name="speed">Learning rates.</param>
    public static (PiRating Home, PiRating Away) After(PiRating home, PiRating away, double goalDifference, PiSpeed speed)
    {
        var error = goalDifference - ExpectedDifference(home, away);
        var change = speed.Learning * Math.Sign(error) * Base * Math.Log10(1 + Math.Abs(error));
        return (new PiRating(home.Home + change, home.Away + (speed.Carry * change)),
            new PiRating(away.Home - (speed.Carry * change), away.Away - change));
    }
}
