namespace SabiScore.Domain.Odds;

/// <summary>Finds the power that makes the powered inverses of a price list sum to one.</summary>
internal static class PowerSolver
{
    private const double Settled = 1e-15;
    private const int MostSteps = 100;
    private const double Least = 0.2;
    private const double Greatest = 5;

    /// <param name="logs">Logarithms of 1/price, each below 0.</param>
    /// <returns>k with Σ exp(k·log) = 1, kept in [.2, 5].</returns>
    public static double Solve(ReadOnlySpan<double> logs)
    {
        // log Σ exp(k·log) is convex and falls in k, so Newton's steps reach the root from any start, from the left after the first.
        var k = 1.0;
        for (var step = 0; step < MostSteps; step++)
        {
            double sum = 0, slope = 0;
            foreach (var log in logs)
            {
                var powered = Math.Exp(k * log);
                sum += powered;
                slope += powered * log;
            }

            var change = Math.Log(sum) * sum / slope;
            k -= change;
            if (!(Math.Abs(change) > Settled * Math.Abs(k)))
            {
                break;
            }
        }

        return Math.Clamp(k, Least, Greatest);
    }
}
