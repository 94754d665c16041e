using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Tests.Recipe.Linear;

public sealed class RidgeRegressionTests
{
    [Fact]
    public void Fit_TwoTargets_SolvesTheNormalEquations()
    {
        const int rows = 1501;
        var design = RandomProblem.Design(rows, columns: 7, seed: 4);
        var weights = RandomProblem.Weights(rows, seed: 5);
        var targets = RandomProblem.Weights(rows * 2, seed: 6);
        var solution = RidgeRegression.Fit(design, targets, outputs: 2, weights, ridge: 30, interceptRidge: 1, threads: 2);

        for (var k = 0; k < 2; k++)
        {
            for (var j = 0; j <= design.Columns; j++)
            {
                var slope = (j < design.Columns ? 30 : 1) * solution[k][j];
                for (var i = 0; i < rows; i++)
                {
                    var row = design.Whole(i);
                    var predicted = 0.0;
                    for (var c = 0; c < row.Length; c++)
                    {
                        predicted += row[c] * solution[k][c];
                    }

                    slope += weights[i] * row[j] * (predicted - targets[(i * 2) + k]);
                }

                Assert.Equal(0, slope, 1e-8);
            }
        }
    }

    [Fact]
    public void Fit_OneColumnNoRidge_GivesTheLine()
    {
        var design = new DesignMatrix(100, 1);
        var targets = new double[100];
        for (var i = 0; i < 100; i++)
        {
            design.Row(i)[0] = i / 10.0;
            targets[i] = (3 * i / 10.0) - 2;
        }

        var line = RidgeRegression.Fit(design, targets, 1, [.. Enumerable.Repeat(1.0, 100)], 1e-9, 1e-9, threads: 1)[0];
        Assert.Equal(3, line[0], 1e-6);
        Assert.Equal(-2, line[1], 1e-6);
    }
}
