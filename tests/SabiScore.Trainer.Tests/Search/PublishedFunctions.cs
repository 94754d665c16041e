using SabiScore.Trainer.Search;

namespace SabiScore.Trainer.Tests.Search;

/// <summary>Functions that optimisers are measured on in the literature, each with its domain.</summary>
internal static class PublishedFunctions
{
    private static readonly double[] Alpha = [1, 1.2, 3, 3.2];

    private static readonly double[,] A = { { 10, 3, 17, 3.5, 1.7, 8 }, { 0.05, 10, 17, 0.1, 8, 14 }, { 3, 3.5, 1.7, 10, 17, 8 }, { 17, 8, 0.05, 10, 0.1, 14 } };

    private static readonly double[,] P =
    {
        { .1312, .1696, .5569, .0124, .8283, .5886 }, { .2329, .4135, .8307, .3736, .1004, .9991 }, { .2348, .1451, .3522, .2883, .3047, .6650 }, { .4047, .8828, .8732, .5743, .1091, .0381 },
    };

    public static IReadOnlyList<(string Name, SearchSpace Space, Func<Candidate, double> Loss)> All { get; } =
    [
        ("Branin (2)", new SearchSpace().Uniform("x1", -5, 10).Uniform("x2", 0, 15), Branin),
        ("Hartmann (6)", Box(6, 0, 1), Hartmann),
        ("Ackley (4)", Box(4, -32.768, 32.768), Ackley),
        ("Rosenbrock (4)", Box(4, -5, 10), Rosenbrock),
        ("Func2C (2 numbers, 2 choices)", new SearchSpace().Choice("h1", "rosenbrock", "camel", "beale").Choice("h2", "rosenbrock", "camel", "beale").Uniform("x1", -1, 1).Uniform("x2", -1, 1), Func2C),
        ("Sphere (log, integer, choice)", new SearchSpace().LogUniform("x1", 1e-4, 10).LogWhole("x2", 1, 500).Whole("x3", -10, 10).Choice("x4", "a", "b", "c", "d"), MixedSphere),
    ];

    private static SearchSpace Box(int dimensions, double low, double high) =>
        Enumerable.Range(1, dimensions).Aggregate(new SearchSpace(), (space, i) => space.Uniform($"x{i}", low, high));

    // Branin 1972; minimum .397887.
    private static double Branin(Candidate c)
    {
        var (x, y) = (c.Values[0], c.Values[1]);
        return Math.Pow(y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6, 2) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    // Hartmann 1972 as in Dixon, Szegő 1978; minimum −3.32237.
    private static double Hartmann(Candidate c) =>
        -Enumerable.Range(0, 4).Sum(i => Alpha[i] * Math.Exp(-Enumerable.Range(0, 6).Sum(j => A[i, j] * Math.Pow(c.Values[j] - P[i, j], 2))));

    // Ackley 1987; minimum 0.
    private static double Ackley(Candidate c) =>
        (-20 * Math.Exp(-0.2 * Math.Sqrt(c.Values.Average(x => x * x)))) - Math.Exp(c.Values.Average(x => Math.Cos(2 * Math.PI * x))) + 20 + Math.E;

    // Rosenbrock 1960; minimum 0. Its logarithm, since its values span six orders of magnitude.
    private static double Rosenbrock(Candidate c) =>
        Math.Log10(1 + Enumerable.Range(0, c.Values.Count - 1).Sum(i => (100 * Math.Pow(c.Values[i + 1] - (c.Values[i] * c.Values[i]), 2)) + Math.Pow(1 - c.Values[i], 2)));

    // Func-2C of Ru et al. 2020 ("Bayesian optimisation over multiple continuous and categorical inputs"): two choices say which functions are added.
    private static double Func2C(Candidate c)
    {
        var (x, y) = (2 * c.Number("x1"), 2 * c.Number("x2"));
        return Of(c.Choice("h1")) + Of(c.Choice("h2"));

        double Of(string name) => name switch
        {
            "rosenbrock" => ((100 * Math.Pow(y - (x * x), 2)) + Math.Pow(1 - x, 2)) / 300,
            "camel" => (((4 - (2.1 * x * x) + (Math.Pow(x, 4) / 3)) * x * x) + (x * y) + ((-4 + (4 * y * y)) * y * y)) / 10,
            _ => (Math.Pow(1.5 - x + (x * y), 2) + Math.Pow(2.25 - x + (x * y * y), 2) + Math.Pow(2.625 - x + (x * Math.Pow(y, 3)), 2)) / 50,
        };
    }

    // De Jong's first function over the kinds of parameter that a learner has; minimum 0.
    private static double MixedSphere(Candidate c) =>
        Math.Pow(Math.Log10(c.Number("x1") / 0.01), 2) + Math.Pow(Math.Log(c.Whole("x2") / 40.0), 2) + Math.Pow(c.Whole("x3") - 4, 2) / 10 + (c.Choice("x4") == "c" ? 0 : 1);
}
