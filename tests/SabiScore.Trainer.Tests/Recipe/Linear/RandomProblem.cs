using SabiScore.Trainer.Recipe.Linear;

namespace SabiScore.Trainer.Tests.Recipe.Linear;

/// <summary>Small regression problems with known structure.</summary>
internal static class RandomProblem
{
    public static DesignMatrix Design(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var design = new DesignMatrix(rows, columns);
        for (var i = 0; i < rows; i++)
        {
            foreach (ref var value in design.Row(i))
            {
                value = (random.NextDouble() * 4) - 2;
            }
        }

        return design;
    }

    public static double[] Distributions(int rows, int seed)
    {
        var random = new Random(seed);
        var labels = new double[rows * 3];
        for (var i = 0; i < rows; i++)
        {
            var (a, b, c) = (random.NextDouble() + .1, random.NextDouble() + .1, random.NextDouble() + .1);
            (labels[i * 3], labels[(i * 3) + 1], labels[(i * 3) + 2]) = (a / (a + b + c), b / (a + b + c), c / (a + b + c));
        }

        return labels;
    }

    public static double[] Weights(int rows, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, rows).Select(_ => .2 + random.NextDouble())];
    }

    public static SoftmaxProblem Softmax(int rows, int columns, int seed, int threads = 1) => new()
    {
        Design = Design(rows, columns, seed),
        Labels = Distributions(rows, seed + 1),
        Weights = Weights(rows, seed + 2),
        Offsets = [.. Distributions(rows, seed + 3).Select(p => Math.Log(p))],
        Ridge = 3,
        InterceptRidge = .5,
        Threads = threads,
    };
}
