using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Evaluation;

/// <summary>Logarithmic loss of one match: 0 or more, lower is better.</summary>
public static class LogLoss
{
    /// <summary>Probabilities below this count as this, so that one impossible forecast does not make a mean infinite.</summary>
    public const double Floor = 1e-15;

    /// <summary>−ln of the probability of what happened.</summary>
    public static double Of(ProbabilityTriple forecast, Outcome outcome) => -Math.Log(Math.Max(forecast[outcome], Floor));
}
