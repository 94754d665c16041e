namespace SabiScore.Domain.Odds;

/// <summary>Decimal prices of the two sides of a market (over and under 2.5 goals; home and away on a handicap), both above 1.</summary>
public readonly record struct TwoWayPrice
{
    private TwoWayPrice(double first, double second)
    {
        First = first;
        Second = second;
    }

    /// <summary>Price of over, or of the home side.</summary>
    public double First { get; }

    /// <summary>Price of under, or of the away side.</summary>
    public double Second { get; }

    /// <summary>Fair probability of the first side, margin shared in proportion.</summary>
    public double FairFirst => 1 / First / ((1 / First) + (1 / Second));

    /// <summary>Two prices, or nothing where one of them is missing, not finite, or 1 or less.</summary>
    public static TwoWayPrice? TryCreate(double first, double second) =>
        first > 1 && second > 1 && double.IsFinite(first) && double.IsFinite(second) ? new TwoWayPrice(first, second) : null;
}
