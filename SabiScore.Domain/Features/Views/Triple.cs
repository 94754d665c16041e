using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Features.Views;

/// <summary>Three numbers for home, draw and away; NaN where unknown.</summary>
internal readonly record struct Triple(double Home, double Draw, double Away)
{
    private const double Least = 1e-4;

    public static Triple Unknown { get; } = new(double.NaN, double.NaN, double.NaN);

    public double this[int outcome] => outcome switch { 0 => Home, 1 => Draw, _ => Away };

    public static Triple Of(ProbabilityTriple? probabilities) =>
        probabilities is { } known ? new Triple(known.Home, known.Draw, known.Away) : Unknown;

    /// <summary>Natural logarithms, of no probability below .0001.</summary>
    public static Triple Log(ProbabilityTriple? probabilities) => probabilities is { } known
        ? new Triple(Math.Log(Math.Max(known.Home, Least)), Math.Log(Math.Max(known.Draw, Least)), Math.Log(Math.Max(known.Away, Least)))
        : Unknown;

    public static Triple operator -(Triple left, Triple right) =>
        new(left.Home - right.Home, left.Draw - right.Draw, left.Away - right.Away);
}
