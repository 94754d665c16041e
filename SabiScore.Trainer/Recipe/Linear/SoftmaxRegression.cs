namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>
/// Softmax regression on distributions: minimises −Σ w Σ label log p + ½ ridge |B|² with p = softmax(offset + zB).
/// Limited-memory quasi-Newton steps from a Kronecker approximation of the Hessian, which a dozen steps finish.
/// </summary>
public static class SoftmaxRegression
{
    private const int MostSteps = 300;
    private const double Tolerance = 1e-14;
    private const double Sufficient = 1e-4;
    private const int MostHalvings = 30;

    /// <summary>Coefficients, one row of Stride for each of home, draw, away.</summary>
    public static double[][] Fit(SoftmaxProblem problem, CancellationToken cancellationToken)
    {
        var objective = new SoftmaxObjective(problem);
        var point = problem.Start is null ? new double[objective.Length] : [.. problem.Start.SelectMany(row => row)];
        var gradient = new double[objective.Length];
        var value = objective.Evaluate(point, gradient);
        var memory = new QuasiNewtonMemory(new KroneckerPreconditioner(problem, objective.MeanCurvature(point)), objective.Length);
        var (next, nextGradient) = (new double[objective.Length], new double[objective.Length]);

        for (var step = 0; step < MostSteps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var direction = memory.Direction(gradient);
            var slope = System.Numerics.Tensors.TensorPrimitives.Dot<double>(direction, gradient);
            if (-slope <= Tolerance * problem.TotalWeight)
            {
                break;
            }

            var (length, found) = (1.0, double.NaN);
            for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
            {
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(direction, length, point, next);
                found = objective.Evaluate(next, nextGradient);
                if (found <= value + (Sufficient * length * slope))
                {
                    break;
                }
            }

            if (!(found <= value))
            {
                break;
            }

            memory.Remember(point, next, gradient, nextGradient);
            (point, next, gradient, nextGradient, value) = (next, point, nextGradient, gradient, found);
        }

        return [.. point.Chunk(problem.Design.Stride)];
    }
}
