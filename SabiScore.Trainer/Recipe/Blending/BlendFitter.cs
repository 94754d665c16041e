namespace SabiScore.Trainer.Recipe.Blending;

/// <summary>
/// Weights of least log loss, drawn towards prior weights as if those had been chosen on a number of matches like these. A season cannot
/// tell differences of .0001 in RPS, so the prior counts for much.
/// </summary>
internal static class BlendFitter
{
    private const int Rounds = 6;
    private const double Isotropic = 0.02;

    /// <param name="problem">Forecasts and labels.</param>
    /// <param name="prior">Weight of each member; what is missing to 1 is the base's own.</param>
    /// <param name="priorMatches">Matches that the prior counts for.</param>
    /// <param name="whole">Whether the weights must sum to 1 (there is no base to fall back on).</param>
    public static double[] Fit(BlendProblem problem, IReadOnlyList<double> prior, double priorMatches, bool whole = false)
    {
        var count = problem.Members;
        double[] weights = [.. prior];
        if (count == 0 || problem.Matches == 0)
        {
            return weights;
        }

        var (_, reference) = Derivatives(problem, weights);
        var spread = Enumerable.Range(0, count).Sum(i => reference[i, i]) / count;
        for (var round = 0; round < Rounds; round++)
        {
            var (slopes, curvature) = Derivatives(problem, weights);
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    var pull = priorMatches / problem.Matches * (reference[i, j] + (i == j ? Isotropic * spread : 0));
                    slopes[i] += pull * (weights[j] - prior[j]);
                    curvature[i, j] += pull;
                }
            }

            weights = Simplex.Minimise(weights, slopes, curvature, whole);
        }

        return weights;
    }

    private static (double[] Slopes, double[,] Curvature) Derivatives(BlendProblem problem, double[] weights)
    {
        var count = problem.Members;
        var (slopes, curvature) = (new double[count], new double[count, count]);
        Span<double> p = stackalloc double[3];
        var means = new double[count];
        for (var match = 0; match < problem.Matches; match++)
        {
            problem.Blend(match, weights, p);
            var label = problem.Labels.AsSpan(match * 3, 3);
            for (var i = 0; i < count; i++)
            {
                var own = problem.Member(match, i);
                means[i] = (p[0] * own[0]) + (p[1] * own[1]) + (p[2] * own[2]);
                slopes[i] += means[i] - ((label[0] * own[0]) + (label[1] * own[1]) + (label[2] * own[2]));
                for (var j = 0; j <= i; j++)
                {
                    var other = problem.Member(match, j);
                    var product = (p[0] * own[0] * other[0]) + (p[1] * own[1] * other[1]) + (p[2] * own[2] * other[2]);
                    curvature[i, j] += product - (means[i] * means[j]);
                }
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                curvature[j, i] = curvature[i, j];
            }
        }

        return (slopes, curvature);
    }
}
