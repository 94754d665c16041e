using System.Globalization;

namespace SabiScore.Domain.Odds;

/// <summary>A decimal price: what one unit staked pays back when the bet wins, stake included. Above 1 and finite.</summary>
public readonly record struct DecimalOdds : IComparable<DecimalOdds>
{
    private readonly double value;

    private DecimalOdds(double value) => this.value = value;

    /// <summary>The price, above 1.</summary>
    /// <exception cref="InvalidOperationException">The value was never given (<c>default</c>).</exception>
    public double Value => value > 1 ? value : throw new InvalidOperationException("A price that was never given.");

    /// <summary>1/price, in 0..1: the probability at which the price returns the stake on average, margin still in it.</summary>
    public double ImpliedProbability => 1 / Value;

    /// <summary>A price from a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">1 or less, or not finite.</exception>
    public static DecimalOdds Of(double value) =>
        TryCreate(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "A decimal price is above 1 and finite.");

    /// <summary>The price at which a bet of this probability returns its stake on average: 1/probability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not inside 0..1, ends excluded, or too small for a finite price.</exception>
    public static DecimalOdds Fair(double probability) => Of(1 / probability);

    /// <summary>A price, or nothing where the number is 1 or less or not finite.</summary>
    public static DecimalOdds? TryCreate(double value) => value > 1 && double.IsFinite(value) ? new DecimalOdds(value) : null;

    /// <inheritdoc />
    public int CompareTo(DecimalOdds other) => value.CompareTo(other.value);

    /// <summary>Two decimals: "2.10".</summary>
    public override string ToString() => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Shorter than.</summary>
    public static bool operator <(DecimalOdds left, DecimalOdds right) => left.value < right.value;

    /// <summary>Longer than.</summary>
    public static bool operator >(DecimalOdds left, DecimalOdds right) => left.value > right.value;

    /// <summary>Not longer than.</summary>
    public static bool operator <=(DecimalOdds left, DecimalOdds right) => left.value <= right.value;

    /// <summary>Not shorter than.</summary>
    public static bool operator >=(DecimalOdds left, DecimalOdds right) => left.value >= right.value;
}
