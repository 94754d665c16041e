namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Weighted least squares with a ridge, several targets at once, in closed form: (Z′WZ + R)⁻¹ Z′WT.</summary>
public static class RidgeRegression
{
    /// <param name="design">Standardised rows.</param>
    /// <param name="targets">Row-major rows × outputs.</param>
    /// <param name="outputs">Number of targets.</param>
    /// <param name="weights">One a row.</param>
    /// <param name="ridge">Ridge of every column.</param>
    /// <param name="interceptRidge">Ridge of the intercept.</param>
    /// <param name="threads">Threads to use; the result does not depend on it.</param>
    /// <returns>One row of Stride coefficients an output, the intercept after the columns.</returns>
    public static double[][] Fit(
        DesignMatrix design, double[] targets, int outputs, double[] weights, double ridge, double interceptRidge, int threads)
    {
        var gram = GramMatrix.Of(design, weights, threads);
        var penalties = design.Penalties(ridge, interceptRidge);
        for (var j = 0; j < design.Stride; j++)
        {
            gram[(j * design.Stride) + j] += penalties[j];
        }

        var system = new Cholesky(gram, design.Stride);
        var solution = new double[outputs][];
        for (var k = 0; k < outputs; k++)
        {
            var side = new double[design.Stride];
            for (var i = 0; i < design.Rows; i++)
            {
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd<double>(
                    design.Whole(i), weights[i] * targets[(i * outputs) + k], side, side);
            }

            system.Solve(side);
            solution[k] = side;
        }

        return solution;
    }
}
