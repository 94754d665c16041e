using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>Kelly's criterion (Kelly 1956, "A new interpretation of information rate"): the share of the bankroll that makes it grow fastest.</summary>
public static class Kelly
{
    /// <summary>Whole Kelly: edge / (price − 1), never below 0.</summary>
    /// <param name="probability">Probability that the bet wins, 0..1.</param>
    /// <param name="price">The price offered.</param>
    /// <returns>Share of the bankroll, 0..1; 0 where the edge is not positive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0..1 or not a number.</exception>
    public static double Share(double probability, DecimalOdds price) =>
        Math.Clamp(Edge.Of(probability, price).Value / (price.Value - 1), 0, 1);

    /// <summary>A fraction of Kelly up to a cap.</summary>
    /// <param name="probability">Probability that the bet wins, 0..1.</param>
    /// <param name="price">The price offered.</param>
    /// <param name="fraction">How much of whole Kelly to stake, 0..1.</param>
    /// <param name="greatest">Largest share of the bankroll on one bet, 0..1.</param>
    /// <returns>Share of the bankroll, 0..<paramref name="greatest"/>.</returns>
    public static double Share(double probability, DecimalOdds price, double fraction, double greatest) =>
        Math.Min(fraction * Share(probability, price), greatest);
}
