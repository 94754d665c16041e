using FsCheck.Xunit;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Tests.Ratings;

public sealed class CholeskyTests
{
    [Property]
    public bool Solve_PositiveDefinite_GivesBackWhatWasMultiplied(int seed)
    {
        const int Order = 9;
        var random = new Random(seed);
        var roots = Enumerable.Range(0, Order * Order).Select(_ => random.NextDouble() - 0.5).ToArray();
        var solution = Enumerable.Range(0, Order).Select(_ => random.NextDouble()).ToArray();
        var (matrix, right) = (new double[Order * Order], new double[Order]);
        for (var i = 0; i < Order; i++)
        {
            for (var j = 0; j < Order; j++)
            {
                for (var k = 0; k < Order; k++)
                {
                    matrix[(i * Order) + j] += roots[(i * Order) + k] * roots[(j * Order) + k];
                }

                matrix[(i * Order) + j] += i == j ? 1 : 0;
                right[i] += matrix[(i * Order) + j] * solution[j];
            }
        }

        return Cholesky.Solve(matrix, right, Order) && right.Zip(solution).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9);
    }

    [Fact]
    public void Solve_Indefinite_Says() => Assert.False(Cholesky.Solve(new double[] { 1, 2, 2, 1 }, new double[] { 1, 1 }, 2));
}
