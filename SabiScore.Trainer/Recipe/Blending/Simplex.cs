namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>Weights that are not negative and sum to at most 1, or to exactly 1.</summary>
internal static class Simplex
{
    private const int MostSteps = 4000;
    private const double Settled = 1e-12;

    /// <summary>Projected gradient on the quadratic with these derivatives at the start.</summary>
    public static double[] Minimise(double[] start, double[] slopes, double[,] curvature, bool whole)
    {
        var count = start.Length;
        var steepest = Enumerable.Range(0, count).Max(i => Enumerable.Range(0, count).Sum(j => Math.Abs(curvature[i, j])));
        double[] point = [.. start];
        for (var step = 0; step < MostSteps && steepest > 0; step++)
        {
            var next = new double[count];
            for (var i = 0; i < count; i++)
            {
                var slope = slopes[i];
                for (var j = 0; j < count; j++)
                {
                    slope += curvature[i, j] * (point[j] - start[j]);
                }

                next[i] = point[i] - (slope / steepest);
            }

            Project(next, whole);
            var change = next.Zip(point, (a, b) => Math.Abs(a - b)).Max();
            point = next;
            if (change < Settled)
            {
                break;
            }
        }

        return point;
    }

    /// <summary>Moves to the nearest allowed point (Duchi et al. 2008).</summary>
    public static void Project(Span<double> weights, bool whole)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += Math.Max(0, weight);
        }

        var shift = 0.0;
        if (sum > 1 || whole)
        {
            var sorted = weights.ToArray();
            Array.Sort(sorted, (a, b) => b.CompareTo(a));
            var total = 0.0;
            for (var i = 0; i < sorted.Length; i++)
            {
                total += sorted[i];
                if (sorted[i] - ((total - 1) / (i + 1)) > 0)
                {
                    shift = (total - 1) / (i + 1);
                }
            }
        }

        foreach (ref var weight in weights)
        {
            weight = Math.Max(0, weight - shift);
        }
    }
}
