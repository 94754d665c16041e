using SabiScore.Domain.Football;

namespace SabiScore.Domain.Ratings;

/// <summary>
/// Elo ratings after A. E. Elo (1978), with the goal difference weighing the change as in Hvattum and Arntzen,
/// "Using ELO ratings for match result prediction in association football" (2010).
/// </summary>
public static class Elo
{
    /// <summary>Elo points won for a certain surprise by one goal's weight.</summary>
    public const double K = 12;

    /// <summary>Elo points that playing at home is worth.</summary>
    public const double HomeAdvantage = 65;

    /// <summary>Elo points at which the favourite's odds are ten to one.</summary>
    public const double Scale = 400;

    /// <summary>Added to the start of a club that joins after the first season of the history.</summary>
    public const double Newcomer = -80;

    /// <summary>Rating of a club at its first match: 1500, in the Championship 1380, less for a newcomer.</summary>
    /// <param name="league">League of that first match.</param>
    /// <param name="firstSeason">Whether it falls in the first season of the history, when everybody is new.</param>
    public static double Start(League league, bool firstSeason) =>
        (league == League.Championship ? 1380 : 1500) + (firstSeason ? 0 : Newcomer);

    /// <summary>Expected score of the home side, 0..1 (a draw counts a half).</summary>
    public static double Expected(double home, double away) => 1 / (1 + Math.Pow(10, -(home - away + HomeAdvantage) / Scale));

    /// <summary>Elo points that the home side wins and the away side loses: 12 (1 + |goal difference|) (score − expected).</summary>
    public static double Change(double home, double away, double goalDifference)
    {
        var score = goalDifference > 0 ? 1.0 : goalDifference < 0 ? 0.0 : 0.5;
        return K * (1 + Math.Abs(goalDifference)) * (score - Expected(home, away));
    }
}
