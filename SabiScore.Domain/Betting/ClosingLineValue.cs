using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>What a bet was worth at the last prices: price taken × fair closing probability − 1. Says more about skill than the bet's result.</summary>
/// <param name="Value">−1 or more; .032 for 3.2 %.</param>
public readonly record struct ClosingLineValue(double Value)
{
    /// <summary>The value of a price taken.</summary>
    /// <param name="taken">The price at which the bet was made.</param>
    /// <param name="fairClosingProbability">Fair probability of the same selection at closing prices, 0..1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0..1 or not a number.</exception>
    public static ClosingLineValue Of(DecimalOdds taken, double fairClosingProbability) => new(Edge.Of(fairClosingProbability, taken).Value);

    /// <summary>The value of a 1X2 price taken, by the closing reference prices (average, else Pinnacle, else Bet365; power method).</summary>
    /// <param name="taken">The price at which the bet was made.</param>
    /// <param name="outcome">What it was made on.</param>
    /// <param name="closing">Closing prices of the match.</param>
    /// <returns>Null where the match has no closing reference price.</returns>
    public static ClosingLineValue? Of(DecimalOdds taken, Outcome outcome, PriceBoard? closing) =>
        ReferencePrices.Fair(closing) is { } fair ? Of(taken, fair[outcome]) : null;

    /// <summary>In naira at a unit stake: 3.2 % of ₦1,580 is +₦51.</summary>
    public Naira At(Naira unitStake) => unitStake.Times(Value);
}
