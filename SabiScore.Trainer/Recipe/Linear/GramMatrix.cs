using System.Numerics;
using System.Runtime.InteropServices;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Z′WZ of a design, lower triangle (whole lanes of it).</summary>
internal static class GramMatrix
{
    private const int RowsAtOnce = 4;

    public static double[] Of(DesignMatrix design, ReadOnlyMemory<double> weights, int threads)
    {
        var size = design.Stride * design.Stride;
        var parts = new double[RowBlocks.Count(design.Rows)][];
        RowBlocks.Run(design.Rows, threads, block =>
        {
            var (from, to) = RowBlocks.Range(design.Rows, block);
            parts[block] = new double[size];
            Add(design, weights.Span, from, to, parts[block]);
        });

        for (var block = 1; block < parts.Length; block++)
        {
            System.Numerics.Tensors.TensorPrimitives.Add(parts[0], parts[block], parts[0]);
        }

        return parts[0];
    }

    private static void Add(DesignMatrix design, ReadOnlySpan<double> weights, int from, int to, double[] sum)
    {
        Span<double> nothing = new double[design.Stride];
        for (var i = from; i < to; i += RowsAtOnce)
        {
            var first = design.Whole(i);
            var second = i + 1 < to ? design.Whole(i + 1) : nothing;
            var third = i + 2 < to ? design.Whole(i + 2) : nothing;
            var fourth = i + 3 < to ? design.Whole(i + 3) : nothing;
            var (w1, w2, w3, w4) = (weights[i], i + 1 < to ? weights[i + 1] : 0, i + 2 < to ? weights[i + 2] : 0, i + 3 < to ? weights[i + 3] : 0);
            var v1 = Lanes(first);
            var v2 = Lanes(second);
            var v3 = Lanes(third);
            var v4 = Lanes(fourth);
            for (var row = 0; row <= design.Columns; row++)
            {
                var (a1, a2, a3, a4) = (new Vector<double>(w1 * first[row]), new Vector<double>(w2 * second[row]),
                    new Vector<double>(w3 * third[row]), new Vector<double>(w4 * fourth[row]));
                var target = MemoryMarshal.Cast<double, Vector<double>>(sum.AsSpan(row * design.Stride, design.Stride));
                for (var k = 0; k <= row / Vector<double>.Count; k++)
                {
                    target[k] += (a1 * v1[k]) + (a2 * v2[k]) + (a3 * v3[k]) + (a4 * v4[k]);
                }
            }
        }
    }

    private static ReadOnlySpan<Vector<double>> Lanes(ReadOnlySpan<double> row) => MemoryMarshal.Cast<double, Vector<double>>(row);
}
