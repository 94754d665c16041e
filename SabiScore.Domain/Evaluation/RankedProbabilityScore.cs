using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>
/// Ranked probability score of one match, halved (Epstein 1969; for football Constantinou and Fenton 2012, "Solving the problem of inadequate
/// scoring rules for assessing probabilistic football forecast models"): in 0..1, lower is better. A home win is nearer to a draw than to an away win.
/// </summary>
public static class RankedProbabilityScore
{
    /// <summary>Half the sum of squared differences between forecast and outcome, both accumulated from home to away.</summary>
    public static double Of(ProbabilityTriple forecast, Outcome outcome)
    {
        var first = forecast.Home - (outcome == Outcome.Home ? 1 : 0);
        var second = forecast.Home + forecast.Draw - (outcome == Outcome.Away ? 0 : 1);
        return ((first * first) + (second * second)) / 2;
    }
}
