namespace SabiScore.Trainer.Search;

/// <summary>
/// Density of some trials in the unit cube: a kernel over all parameters at once around each trial, and one that is uniform (the prior). Kernels are
/// Gaussians cut at the cube's faces; a choice keeps its value but for a share spread over all (Aitchison, Aitken 1976). Multivariate as in
/// Falkner, Klein, Hutter 2018 (BOHB).
/// </summary>
internal sealed class ParzenEstimator
{
    // Width at one trial, of Watanabe 2023 ("Tree-structured Parzen estimator: understanding its algorithm components").
    private const double WidthOfOne = 0.2;

    private readonly SearchSpace space;
    private readonly double[][] centres;
    private readonly double width;
    private readonly double spread;

    /// <param name="space">What is varied.</param>
    /// <param name="centres">Trials in the unit cube.</param>
    /// <param name="options">How wide a kernel is at least, and how much of a choice is spread.</param>
    public ParzenEstimator(SearchSpace space, IEnumerable<double[]> centres, TpeOptions options)
    {
        (this.space, this.centres, spread) = (space, [.. centres], options.ChoiceSpread);
        width = Math.Max(options.LeastWidth, WidthOfOne * Math.Pow(Math.Max(1, this.centres.Length), -1.0 / (space.Parameters.Count + 4)));
    }

    public double[] Sample(Random random)
    {
        var kernel = random.Next(centres.Length + 1);
        return [.. space.Parameters.Select((parameter, i) => kernel == centres.Length ? random.NextDouble() : Near(parameter, centres[kernel][i], random))];
    }

    public double LogDensity(double[] unit)
    {
        // The prior's density is 1 everywhere in the cube.
        var sum = 1.0;
        foreach (var centre in centres)
        {
            var log = 0.0;
            for (var i = 0; i < centre.Length; i++)
            {
                log += LogKernel(space.Parameters[i], centre[i], unit[i]);
            }

            sum += Math.Exp(log);
        }

        return Math.Log(sum / (centres.Length + 1));
    }

    private double Near(SearchParameter parameter, double centre, Random random)
    {
        if (parameter is ChoiceParameter)
        {
            return random.NextDouble() < spread ? random.NextDouble() : centre;
        }

        while (true)
        {
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            if (centre + (width * normal) is >= 0 and <= 1 and var place)
            {
                return place;
            }
        }
    }

    private double LogKernel(SearchParameter parameter, double centre, double unit)
    {
        if (parameter is ChoiceParameter choice)
        {
            var same = (int)(unit * choice.Choices.Count) == (int)(centre * choice.Choices.Count);
            return Math.Log(spread + (same ? (1 - spread) * choice.Choices.Count : 0));
        }

        var z = (unit - centre) / width;
        var inside = Cumulative((1 - centre) / width) - Cumulative(-centre / width);
        return (-0.5 * z * z) - Math.Log(width * Math.Sqrt(2 * Math.PI) * inside);
    }

    // Normal distribution by the logistic approximation of Bowling et al. 2009, within .00014: enough for what a cut leaves.
    private static double Cumulative(double z) => 1 / (1 + Math.Exp((-0.07056 * z * z * z) - (1.5976 * z)));
}
