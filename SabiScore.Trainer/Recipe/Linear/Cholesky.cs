using System.Numerics.Tensors;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>LLᵀ of a symmetric positive definite matrix, for solving with it.</summary>
public sealed class Cholesky
{
    private readonly double[] lower;
    private readonly double[] upper;
    private readonly int size;

    /// <param name="matrix">Row-major size × size; its lower triangle is read.</param>
    /// <param name="size">Rows.</param>
    /// <exception cref="ArithmeticException">The matrix is not positive definite.</exception>
    public Cholesky(ReadOnlySpan<double> matrix, int size)
    {
        this.size = size;
        lower = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            var rowI = lower.AsSpan(i * size, size);
            for (var j = 0; j <= i; j++)
            {
                var rowJ = lower.AsSpan(j * size, size);
                var rest = matrix[(i * size) + j] - (j == 0 ? 0 : TensorPrimitives.Dot<double>(rowI[..j], rowJ[..j]));
                if (i != j)
                {
                    rowI[j] = rest / rowJ[j];
                }
                else if (rest > 0)
                {
                    rowI[i] = Math.Sqrt(rest);
                }
                else
                {
                    throw new ArithmeticException($"Not positive definite: pivot {i} is {rest}.");
                }
            }
        }

        upper = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                upper[(j * size) + i] = lower[(i * size) + j];
            }
        }
    }

    /// <summary>Replaces the right side by the solution.</summary>
    public void Solve(Span<double> side)
    {
        for (var i = 0; i < size; i++)
        {
            var known = i == 0 ? 0 : TensorPrimitives.Dot<double>(lower.AsSpan(i * size, i), side[..i]);
            side[i] = (side[i] - known) / lower[(i * size) + i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            var after = i + 1;
            var known = after == size ? 0 : TensorPrimitives.Dot<double>(upper.AsSpan((i * size) + after, size - after), side[after..size]);
            side[i] = (side[i] - known) / upper[(i * size) + i];
        }
    }
}
