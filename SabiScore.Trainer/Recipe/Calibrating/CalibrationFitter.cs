using SabiScore.Domain.Models;
using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Recipe.Calibrating;

/// <summary>
/// Slope and intercept per outcome on the log of forecast probabilities, by Newton's method on the log loss of results, shrunk towards no
/// change with the weight of some matches.
/// </summary>
internal static class CalibrationFitter
{
    private const int Size = 6;
    private const int Steps = 25;
    private const double LeastSlope = 0.2;

    // Curvature of a slope and an intercept in one match of usual probabilities: what one match of the prior counts for.
    private const double SlopeCurvature = 0.25;
    private const double InterceptCurvature = 0.2;

    /// <param name="logs">Row-major matches × 3 log probabilities.</param>
    /// <param name="outcomes">What happened, 0 to 2.</param>
    /// <param name="priorMatches">Matches that "no change" counts for.</param>
    public static Calibration Fit(double[] logs, int[] outcomes, double priorMatches)
    {
        // Slopes of home, draw, away, then intercepts.
        double[] point = [1, 1, 1, 0, 0, 0];
        for (var step = 0; step < Steps; step++)
        {
            var (slopes, curvature) = Derivatives(logs, outcomes, point, priorMatches);
            new Cholesky(curvature, Size).Solve(slopes);
            for (var i = 0; i < Size; i++)
            {
                point[i] -= slopes[i];
            }

            if (slopes.Max(Math.Abs) < 1e-10)
            {
                break;
            }
        }

        return new Calibration(point[..3].Select(slope => Math.Max(slope, LeastSlope)), point[3..]);
    }

    private static (double[] Slopes, double[] Curvature) Derivatives(double[] logs, int[] outcomes, double[] point, double priorMatches)
    {
        var (slopes, curvature) = (new double[Size], new double[Size * Size]);
        for (var i = 0; i < Size; i++)
        {
            var prior = priorMatches * (i < 3 ? SlopeCurvature : InterceptCurvature);
            slopes[i] = prior * (point[i] - (i < 3 ? 1 : 0));
            curvature[(i * Size) + i] = prior + 1e-9;
        }

        Span<double> p = stackalloc double[3];
        for (var match = 0; match < outcomes.Length; match++)
        {
            var x = logs.AsSpan(match * 3, 3);
            var sum = 0.0;
            for (var k = 0; k < 3; k++)
            {
                p[k] = Math.Exp((point[k] * x[k]) + point[3 + k]);
                sum += p[k];
            }

            for (var k = 0; k < 3; k++)
            {
                p[k] /= sum;
            }

            for (var i = 0; i < Size; i++)
            {
                var (a, u) = (i % 3, i < 3 ? x[i] : 1);
                slopes[i] += (p[a] - (outcomes[match] == a ? 1 : 0)) * u;
                for (var j = 0; j <= i; j++)
                {
                    var (b, v) = (j % 3, j < 3 ? x[j] : 1);
                    curvature[(i * Size) + j] += p[a] * ((a == b ? 1 : 0) - p[b]) * u * v;
                }
            }
        }

        return (slopes, curvature);
    }
}
