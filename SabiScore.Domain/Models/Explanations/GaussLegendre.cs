using System.Runtime.Intrinsics;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>
/// Four points of Gauss-Legendre quadrature on (0, 1), of a rule with a multiple of four points. A rule of n points is exact for polynomials of degree
/// 2n − 1.
/// </summary>
/// <param name="Points">t.</param>
/// <param name="Rests">1 − t.</param>
/// <param name="Weights">Weights.</param>
internal readonly record struct GaussLegendre(Vector256<double> Points, Vector256<double> Rests, Vector256<double> Weights)
{
    // A path in a tree that asks for as many columns as eight a block: nothing in practice asks for more than the first few.
    private static readonly GaussLegendre[][] Rules = [.. Enumerable.Range(1, 4).Select(Rule)];

    /// <summary>A rule that is exact for paths of so many splits, in blocks of four.</summary>
    internal static GaussLegendre[] ForPath(int splits)
    {
        var blocks = Math.Max(1, (splits + 7) / 8);
        return blocks <= Rules.Length ? Rules[blocks - 1] : Rule(blocks);
    }

    private static GaussLegendre[] Rule(int blocks)
    {
        var count = 4 * blocks;
        var (points, weights) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            var slope = 1.0;
            for (var step = 0; step < 20; step++)
            {
                (var value, slope) = Legendre(count, x);
                x -= value / slope;
            }

            (points[i], weights[i]) = ((1 + x) / 2, 1 / ((1 - (x * x)) * slope * slope));
        }

        return [.. Enumerable.Range(0, blocks).Select(block =>
        {
            var t = Vector256.Create(points.AsSpan(4 * block));
            return new GaussLegendre(t, Vector256<double>.One - t, Vector256.Create(weights.AsSpan(4 * block)));
        })];
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (before, value) = (1.0, x);
        for (var n = 2; n <= degree; n++)
        {
            (before, value) = (value, ((((2 * n) - 1) * x * value) - ((n - 1) * before)) / n);
        }

        return (value, degree * ((x * value) - before) / ((x * x) - 1));
    }
}
