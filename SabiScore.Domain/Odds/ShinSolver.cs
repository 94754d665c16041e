namespace SabiScore.Domain.Odds;

/// <summary>Finds the share of insiders at which Shin's probabilities sum to one.</summary>
internal static class ShinSolver
{
    private const double Settled = 1e-15;
    private const double Greatest = 1 - 1e-9;
    private const int MostSteps = 100;

    /// <param name="raws">1/price of every outcome.</param>
    /// <param name="bookSum">Their sum R, above 1.</param>
    /// <returns>z in 0..1.</returns>
    public static double Solve(ReadOnlySpan<double> raws, double bookSum)
    {
        // h(z) = Σ √(z² + 4(1 − z) r²/R) − 2 − (n − 2) z is convex, positive at 0 and has z = 1 as a root that is none of ours: from 0, Newton's
        // steps rise to the first root and never pass it.
        var z = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            double value = -2 - ((raws.Length - 2) * z), slope = -(raws.Length - 2);
            foreach (var raw in raws)
            {
                var share = raw * raw / bookSum;
                var root = Math.Sqrt((z * z) + (4 * (1 - z) * share));
                value += root;
                slope += (z - (2 * share)) / root;
            }

            var change = value / slope;
            if (!(Math.Abs(change) > Settled))
            {
                break;
            }

            z = Math.Clamp(z - change, 0, Greatest);
        }

        return z;
    }
}
