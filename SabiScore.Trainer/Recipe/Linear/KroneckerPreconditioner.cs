namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>
/// Solves with curvature ⊗ Z′WZ + ridge, where curvature is the 3 × 3 mean of diag(p) − pp′. Its eigenvector (1, 1, 1) has
/// eigenvalue 0, which leaves two Cholesky factors and a diagonal.
/// </summary>
internal sealed class KroneckerPreconditioner
{
    private readonly double[][] axes;
    private readonly Cholesky?[] systems;
    private readonly double[] penalties;
    private readonly int stride;

    public KroneckerPreconditioner(SoftmaxProblem problem, double[,] curvature)
    {
        stride = problem.Design.Stride;
        penalties = problem.Design.Penalties(problem.Ridge, problem.InterceptRidge);
        var gram = GramMatrix.Of(problem.Design, problem.Weights, problem.Threads);
        var (values, vectors) = Decompose(curvature);
        axes = [.. vectors, [Math.Sqrt(1.0 / 3), Math.Sqrt(1.0 / 3), Math.Sqrt(1.0 / 3)]];
        systems = [Factor(gram, values[0]), Factor(gram, values[1]), null];
    }

    public void Solve(Span<double> vector)
    {
        var rotated = new double[stride];
        var result = new double[vector.Length];
        for (var axis = 0; axis < axes.Length; axis++)
        {
            for (var j = 0; j < stride; j++)
            {
                rotated[j] = (axes[axis][0] * vector[j]) + (axes[axis][1] * vector[stride + j]) + (axes[axis][2] * vector[(2 * stride) + j]);
            }

            if (systems[axis] is { } system)
            {
                system.Solve(rotated);
            }
            else
            {
                for (var j = 0; j < stride; j++)
                {
                    rotated[j] = penalties[j] > 0 ? rotated[j] / penalties[j] : 0;
                }
            }

            for (var k = 0; k < 3; k++)
            {
                for (var j = 0; j < stride; j++)
                {
                    result[(k * stride) + j] += axes[axis][k] * rotated[j];
                }
            }
        }

        result.CopyTo(vector);
    }

    private Cholesky Factor(double[] gram, double eigenvalue)
    {
        var matrix = new double[gram.Length];
        for (var i = 0; i < gram.Length; i++)
        {
            matrix[i] = eigenvalue * gram[i];
        }

        for (var j = 0; j < stride; j++)
        {
            matrix[(j * stride) + j] += penalties[j] + 1e-9;
        }

        return new Cholesky(matrix, stride);
    }

    // Symmetric 2 × 2 in the plane orthogonal to (1, 1, 1).
    private static (double[] Values, double[][] Vectors) Decompose(double[,] curvature)
    {
        double[] across = [Math.Sqrt(0.5), 0, -Math.Sqrt(0.5)];
        double[] middle = [Math.Sqrt(1.0 / 6), -Math.Sqrt(4.0 / 6), Math.Sqrt(1.0 / 6)];
        var (a, b, c) = (Form(across, across), Form(across, middle), Form(middle, middle));
        var angle = 0.5 * Math.Atan2(2 * b, a - c);
        var (cosine, sine) = (Math.Cos(angle), Math.Sin(angle));
        var first = Combine(cosine, sine);
        var second = Combine(-sine, cosine);
        return ([Form(first, first), Form(second, second)], [first, second]);

        double[] Combine(double x, double y) => [.. across.Zip(middle, (u, v) => (x * u) + (y * v))];

        double Form(double[] left, double[] right)
        {
            var sum = 0.0;
            for (var i = 0; i < 3; i++)
            {
                for (var j = 0; j < 3; j++)
                {
                    sum += left[i] * curvature[i, j] * right[j];
                }
            }

            return sum;
        }
    }
}
