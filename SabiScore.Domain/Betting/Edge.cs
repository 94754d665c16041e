using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Betting;

/// <summary>What one unit staked is expected to return beyond itself: probability × decimal price − 1.</summary>
/// <param name="Value">−1 or more; .042 for 4.2 %.</param>
public readonly record struct Edge(double Value) : IComparable<Edge>
{
    /// <summary>The least edge that is bet unless configured otherwise: 4.2 %.</summary>
    public const double DefaultLeast = 0.042;

    /// <summary>The edge of a price.</summary>
    /// <param name="probability">Probability that the bet wins, 0..1.</param>
    /// <param name="price">The price offered.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0..1 or not a number.</exception>
    public static Edge Of(double probability, DecimalOdds price) => probability is >= 0 and <= 1
        ? new Edge((probability * price.Value) - 1)
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in 0..1.");

    /// <summary>The naira figure: edge × unit stake. 4.2 % of ₦1,580 is +₦66.</summary>
    public Naira At(Naira unitStake) => unitStake.Times(Value);

    /// <inheritdoc />
    public int CompareTo(Edge other) => Value.CompareTo(other.Value);

    /// <summary>Less than.</summary>
    public static bool operator <(Edge left, Edge right) => left.Value < right.Value;

    /// <summary>More than.</summary>
    public static bool operator >(Edge left, Edge right) => left.Value > right.Value;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Edge left, Edge right) => left.Value <= right.Value;

    /// <summary>Not less than.</summary>
    public static bool operator >=(Edge left, Edge right) => left.Value >= right.Value;
}
