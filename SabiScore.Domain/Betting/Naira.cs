using System.Globalization;

namespace SabiScore.Domain.Betting;

/// <summary>An amount of Nigerian money, exact to the kobo. May be negative.</summary>
/// <param name="Kobo">Hundredths of a naira.</param>
public readonly record struct Naira(long Kobo) : IComparable<Naira>
{
    private const int KoboInNaira = 100;

    /// <summary>Nothing.</summary>
    public static Naira Zero => default;

    /// <summary>The amount in naira.</summary>
    public decimal Amount => (decimal)Kobo / KoboInNaira;

    /// <summary>An amount in naira, rounded to the kobo, halves away from zero.</summary>
    /// <exception cref="OverflowException">More than about 92 quadrillion naira.</exception>
    public static Naira Of(decimal amount) => new(decimal.ToInt64(decimal.Round(amount * KoboInNaira, MidpointRounding.AwayFromZero)));

    /// <summary>This amount times a factor, rounded to the kobo, halves away from zero: ₦1,580 × .042 is ₦66.36.</summary>
    /// <exception cref="OverflowException">The result is not finite or too large.</exception>
    public Naira Times(double factor) => new(checked((long)Math.Round(Kobo * factor, MidpointRounding.AwayFromZero)));

    /// <summary>This amount as a multiple of another one.</summary>
    /// <returns>The quotient; NaN or infinite where the other is nothing.</returns>
    public double Over(Naira other) => (double)Kobo / other.Kobo;

    /// <inheritdoc />
    public int CompareTo(Naira other) => Kobo.CompareTo(other.Kobo);

    /// <summary>Whole naira, halves away from zero, thousands apart: "₦1,580", "−₦66".</summary>
    public override string ToString() => Format(string.Empty);

    /// <summary>As <see cref="ToString()"/>, with a plus before a gain: "+₦66", "−₦66", "₦0".</summary>
    public string ToSignedString() => Format("+");

    /// <summary>Sum.</summary>
    public static Naira operator +(Naira left, Naira right) => new(checked(left.Kobo + right.Kobo));

    /// <summary>Difference.</summary>
    public static Naira operator -(Naira left, Naira right) => new(checked(left.Kobo - right.Kobo));

    /// <summary>The opposite amount.</summary>
    public static Naira operator -(Naira amount) => new(checked(-amount.Kobo));

    /// <summary>Less than.</summary>
    public static bool operator <(Naira left, Naira right) => left.Kobo < right.Kobo;

    /// <summary>More than.</summary>
    public static bool operator >(Naira left, Naira right) => left.Kobo > right.Kobo;

    /// <summary>Not more than.</summary>
    public static bool operator <=(Naira left, Naira right) => left.Kobo <= right.Kobo;

    /// <summary>Not less than.</summary>
    public static bool operator >=(Naira left, Naira right) => left.Kobo >= right.Kobo;

    private string Format(string plus)
    {
        var whole = decimal.Round(Amount, MidpointRounding.AwayFromZero);
        var sign = whole < 0 ? "−" : whole > 0 ? plus : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}₦{Math.Abs(whole):#,0}");
    }
}
