using SabiScore.Domain.Football;

namespace SabiScore.Domain.Models;

/// <summary>
/// A column computed from others while a forecast is made; it stands after the features, in the order listed. Arithmetic columns come first and are
/// seen by every member; deviations come last and are seen by the market-anchored members only. NaN where a part is missing.
/// </summary>
public sealed record DerivedColumn
{
    private DerivedColumn(string name, DerivedKind kind, int first, int second)
    {
        (Name, Kind, First, Second) = (name, kind, first, second);
    }

    /// <summary>Stable name.</summary>
    public string Name { get; }

    /// <summary>How it is computed.</summary>
    public DerivedKind Kind { get; }

    /// <summary>Feature column, or place of the member among those without prices.</summary>
    public int First { get; }

    /// <summary>Feature column, or outcome.</summary>
    public int Second { get; }

    /// <summary>a · b; the square of a feature where both are the same.</summary>
    public static DerivedColumn Product(string name, int first, int second) => Arithmetic(name, DerivedKind.Product, first, second);

    /// <summary>a · |a|.</summary>
    public static DerivedColumn SignedSquare(string name, int column) => Arithmetic(name, DerivedKind.SignedSquare, column, column);

    /// <summary>a − b.</summary>
    public static DerivedColumn Difference(string name, int first, int second) => Arithmetic(name, DerivedKind.Difference, first, second);

    /// <summary>a + b.</summary>
    public static DerivedColumn Sum(string name, int first, int second) => Arithmetic(name, DerivedKind.Sum, first, second);

    /// <summary>log p − log O: how far the forecast of a member without prices (p at least 1e-4) is from the fair opening probability.</summary>
    public static DerivedColumn Deviation(string name, int member, Outcome outcome) => Arithmetic(name, DerivedKind.Deviation, member, (int)outcome);

    internal static DerivedColumn Arithmetic(string name, DerivedKind kind, int first, int second)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        return new DerivedColumn(name, kind, first, second);
    }

    /// <summary>Computes an arithmetic column of one row.</summary>
    /// <exception cref="InvalidOperationException">It is a deviation.</exception>
    public double Of(ReadOnlySpan<double> features) => Kind switch
    {
        DerivedKind.Product => features[First] * features[Second],
        DerivedKind.SignedSquare => features[First] * Math.Abs(features[First]),
        DerivedKind.Difference => features[First] - features[Second],
        DerivedKind.Sum => features[First] + features[Second],
        _ => throw new InvalidOperationException($"{Name} needs forecasts, not features alone."),
    };
}
