using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Tests.Recipe.Linear;

public sealed class CholeskyTests
{
    [Fact]
    public void Solve_KnownSystem_GivesKnownSolution()
    {
        // A = LLᵀ with L = [2 0 0; 6 1 0; −8 5 3]; x = (1, 2, 3).
        double[] matrix = [4, 12, -16, 12, 37, -43, -16, -43, 98];
        double[] side = [4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294];
        new Cholesky(matrix, 3).Solve(side);
        Assert.Equal([1.0, 2.0, 3.0], side.Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void Constructor_NotPositiveDefinite_SaysSo() =>
        Assert.Throws<ArithmeticException>(() => new Cholesky([1, 2, 2, 1], 2));
}
