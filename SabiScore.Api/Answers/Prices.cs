using SabiScore.Domain.Odds;

namespace SabiScore.Api.Answers;

/// <summary>Decimal prices of the three outcomes.</summary>
/// <param name="Home">Home win.</param>
/// <param name="Draw">Draw.</param>
/// <param name="Away">Away win.</param>
public sealed record Prices(double Home, double Draw, double Away)
{
    internal static Prices Of(PriceTriple triple) => new(triple.Home, triple.Draw, triple.Away);

    /// <summary>Prices at which a bet would be worth exactly its stake.</summary>
    internal static Prices Fair(ProbabilityTriple triple) => new(1 / triple.Home, 1 / triple.Draw, 1 / triple.Away);
}
