using SabiScore.Domain.Odds;

namespace SabiScore.Api.Answers;

/// <summary>Probabilities of the three outcomes, each 0 to 1, together 1.</summary>
/// <param name="Home">Home win.</param>
/// <param name="Draw">Draw.</param>
/// <param name="Away">Away win.</param>
public sealed record Probabilities(double Home, double Draw, double Away)
{
    internal static Probabilities Of(ProbabilityTriple triple) => new(triple.Home, triple.Draw, triple.Away);
}
