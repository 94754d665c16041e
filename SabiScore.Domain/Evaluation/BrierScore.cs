using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>Brier score of one match (Brier 1950), three-class sum: in 0..2, lower is better.</summary>
public static class BrierScore
{
    /// <summary>Sum over the three outcomes of (probability − happened)².</summary>
    public static double Of(ProbabilityTriple forecast, Outcome outcome)
    {
        var squares = (forecast.Home * forecast.Home) + (forecast.Draw * forecast.Draw) + (forecast.Away * forecast.Away);
        return squares + 1 - (2 * forecast[outcome]);
    }
}
