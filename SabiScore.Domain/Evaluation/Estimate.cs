namespace SabiScore.Domain.Evaluation;

/// <summary>A mean with its 95 % interval (normal approximation: 1.96 standard errors either way).</summary>
/// <param name="Count">Observations.</param>
/// <param name="Mean">Their mean; NaN without any.</param>
/// <param name="StandardError">Standard error of the mean; NaN with fewer than two.</param>
public readonly record struct Estimate(int Count, double Mean, double StandardError)
{
    private const double Normal95 = 1.96;

    /// <summary>Lower end of the interval; NaN with fewer than two observations.</summary>
    public double Low => Mean - (Normal95 * StandardError);

    /// <summary>Upper end of the interval; NaN with fewer than two observations.</summary>
    public double High => Mean + (Normal95 * StandardError);

    /// <summary>Mean of observations.</summary>
    public static Estimate OfMean(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return new Estimate(0, double.NaN, double.NaN);
        }

        double sum = 0, squares = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Length;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        var error = values.Length < 2 ? double.NaN : Math.Sqrt(squares / (values.Length - 1) / values.Length);
        return new Estimate(values.Length, mean, error);
    }

    /// <summary>Sum of the numerators over the sum of the denominators (a return on stakes), its error by the usual linearisation.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static Estimate OfRatio(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        if (numerators.Length != denominators.Length)
        {
            throw new ArgumentException($"{numerators.Length} numerators for {denominators.Length} denominators.", nameof(denominators));
        }

        double top = 0, bottom = 0, squares = 0;
        for (var i = 0; i < numerators.Length; i++)
        {
            top += numerators[i];
            bottom += denominators[i];
        }

        var n = numerators.Length;
        var ratio = top / bottom;
        for (var i = 0; i < n; i++)
        {
            var residual = numerators[i] - (ratio * denominators[i]);
            squares += residual * residual;
        }

        return new Estimate(n, ratio, n < 2 ? double.NaN : Math.Sqrt(squares * n / (n - 1)) / bottom);
    }
}
