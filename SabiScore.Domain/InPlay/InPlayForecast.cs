using SabiScore.Domain.Odds;

namespace SabiScore.Domain.InPlay;

/// <summary>What is to be expected of a match that is on.</summary>
/// <param name="Outcome">Home, draw and away at full time.</param>
/// <param name="HomeGoals">Expected goals of the home side at full time, those scored counted.</param>
/// <param name="AwayGoals">Expected goals of the away side at full time, those scored counted.</param>
/// <param name="NextHome">Probability that the home side scores next.</param>
/// <param name="NextAway">Probability that the away side scores next.</param>
public readonly record struct InPlayForecast(ProbabilityTriple Outcome, double HomeGoals, double AwayGoals, double NextHome, double NextAway)
{
    /// <summary>Probability of no more goal.</summary>
    public double NoMore => 1 - NextHome - NextAway;
}
