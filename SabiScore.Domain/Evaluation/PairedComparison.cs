namespace SabiScore.Domain.Evaluation;

/// <summary>Whether one forecaster's scores differ from another's on the same matches: a paired t test of the difference.</summary>
/// <param name="Difference">Mean of ours minus theirs with its interval; below 0 where ours are better (scores are losses).</param>
public readonly record struct PairedComparison(Estimate Difference)
{
    private const double LeastDifference = 1e-6;

    /// <summary>Matches compared.</summary>
    public int Count => Difference.Count;

    /// <summary>t value of the mean difference; 0 where the two are the same (no spread, or a mean difference of at most 1e-6).</summary>
    public double T => Difference.StandardError > 0 && Math.Abs(Difference.Mean) > LeastDifference ? Difference.Mean / Difference.StandardError : 0;

    /// <summary>Compares scores match by match.</summary>
    /// <param name="ours">Our score of each match.</param>
    /// <param name="theirs">Theirs, of the same matches in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static PairedComparison Of(ReadOnlySpan<double> ours, ReadOnlySpan<double> theirs)
    {
        if (ours.Length != theirs.Length)
        {
            throw new ArgumentException($"{ours.Length} of ours for {theirs.Length} of theirs.", nameof(theirs));
        }

        var differences = new double[ours.Length];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = ours[i] - theirs[i];
        }

        return new PairedComparison(Estimate.OfMean(differences));
    }
}
