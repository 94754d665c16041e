using System.Numerics.Tensors;

namespace SabiScore.Domain.Ratings;

/// <summary>Solves a positive definite system in place.</summary>
internal static class Cholesky
{
    /// <summary>Solves A x = b.</summary>
    /// <param name="matrix">Upper half of A, row by row; replaced by its factor U (A = UᵀU).</param>
    /// <param name="right">b; replaced by x.</param>
    /// <param name="order">Rows of A.</param>
    /// <returns>False where A is not positive definite; both are then spoilt.</returns>
    public static bool Solve(Span<double> matrix, Span<double> right, int order)
    {
        for (var i = 0; i < order; i++)
        {
            var row = matrix.Slice((i * order) + i, order - i);
            if (!(row[0] > 0))
            {
                return false;
            }

            TensorPrimitives.Multiply(row, 1 / Math.Sqrt(row[0]), row);
            right[i] /= row[0];
            for (var j = 1; j < row.Length; j++)
            {
                var below = matrix.Slice(((i + j) * order) + i + j, order - i - j);
                TensorPrimitives.MultiplyAdd(row[j..], -row[j], below, below);
                right[i + j] -= row[j] * right[i];
            }
        }

        for (var i = order - 1; i >= 0; i--)
        {
            var row = matrix.Slice((i * order) + i, order - i);
            right[i] = (right[i] - TensorPrimitives.Dot<double>(row[1..], right.Slice(i + 1, order - i - 1))) / row[0];
        }

        return true;
    }
}
