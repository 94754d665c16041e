using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Tests.Recipe.Linear;

public sealed class SoftmaxRegressionTests
{
    [Fact]
    public void Evaluate_AnyPoint_GradientEqualsFiniteDifferences()
    {
        var objective = new SoftmaxObjective(RandomProblem.Softmax(rows: 60, columns: 5, seed: 7));
        var random = new Random(11);
        var point = Enumerable.Range(0, objective.Length).Select(_ => random.NextDouble() - .5).ToArray();
        var (gradient, unused) = (new double[objective.Length], new double[objective.Length]);
        objective.Evaluate(point, gradient);

        const double step = 1e-6;
        for (var j = 0; j < objective.Length; j++)
        {
            var (up, down) = (point.ToArray(), point.ToArray());
            up[j] += step;
            down[j] -= step;
            var slope = (objective.Evaluate(up, unused) - objective.Evaluate(down, unused)) / (2 * step);
            Assert.Equal(slope, gradient[j], 1e-5);
        }
    }

    [Fact]
    public void Fit_AnyProblem_GradientVanishes()
    {
        var problem = RandomProblem.Softmax(rows: 3000, columns: 12, seed: 3);
        var solution = SoftmaxRegression.Fit(problem, TestContext.Current.CancellationToken);

        var objective = new SoftmaxObjective(problem);
        var gradient = new double[objective.Length];
        objective.Evaluate([.. solution.SelectMany(row => row)], gradient);
        Assert.All(gradient, slope => Assert.InRange(slope, -1e-3, 1e-3));
        Assert.Contains(solution.SelectMany(row => row), coefficient => Math.Abs(coefficient) > .01);
    }

    [Fact]
    public void Fit_InterceptOnly_GivesMeanOfTheLabels()
    {
        var labels = RandomProblem.Distributions(rows: 500, seed: 5);
        var solution = SoftmaxRegression.Fit(
            new SoftmaxProblem
            {
                Design = new DesignMatrix(500, 0),
                Labels = labels,
                Weights = [.. Enumerable.Repeat(1.0, 500)],
                Ridge = 1,
            },
            TestContext.Current.CancellationToken);

        var powered = solution.Select(row => Math.Exp(row[0])).ToArray();
        for (var k = 0; k < 3; k++)
        {
            Assert.Equal(labels.Where((_, i) => i % 3 == k).Average(), powered[k] / powered.Sum(), 1e-9);
        }
    }

    [Fact]
    public void Fit_OneOrTwoThreads_SameBits()
    {
        var one = SoftmaxRegression.Fit(RandomProblem.Softmax(4000, 9, seed: 1, threads: 1), TestContext.Current.CancellationToken);
        var two = SoftmaxRegression.Fit(RandomProblem.Softmax(4000, 9, seed: 1, threads: 2), TestContext.Current.CancellationToken);
        Assert.Equal(one, two);
    }

    [Fact]
    public void Fit_WarmStart_SameSolution()
    {
        var problem = RandomProblem.Softmax(2000, 6, seed: 9);
        var cold = SoftmaxRegression.Fit(problem, TestContext.Current.CancellationToken);
        var start = SoftmaxRegression.Fit(RandomProblem.Softmax(2000, 6, seed: 20), TestContext.Current.CancellationToken);
        var warm = SoftmaxRegression.Fit(problem with { Start = start }, TestContext.Current.CancellationToken);
        foreach (var (left, right) in cold.SelectMany(row => row).Zip(warm.SelectMany(row => row)))
        {
            Assert.Equal(left, right, 1e-5);
        }
    }
}
