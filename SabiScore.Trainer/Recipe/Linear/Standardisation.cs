namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>z = (x − mean) / standard deviation of the training rows, clipped to ±5; missing becomes 0, the mean.</summary>
public sealed class Standardisation
{
    public const double Clip = 5;

    private const double LeastDeviation = 1e-9;

    private Standardisation(double[] means, double[] deviations)
    {
        Means = means;
        Deviations = deviations;
    }

    public IReadOnlyList<double> Means { get; }

    public IReadOnlyList<double> Deviations { get; }

    /// <summary>Learns mean and deviation of each column from the rows given; a column that never varies is switched off.</summary>
    public static Standardisation Of(ColumnSource source, ReadOnlySpan<int> rows)
    {
        var (sums, squares, counts) = (new double[source.Count], new double[source.Count], new int[source.Count]);
        var buffer = new double[source.Count];

        // Two passes: the mean first, then the squares about it.
        foreach (var row in rows)
        {
            source.Read(row, buffer);
            for (var j = 0; j < buffer.Length; j++)
            {
                if (!double.IsNaN(buffer[j]))
                {
                    sums[j] += buffer[j];
                    counts[j]++;
                }
            }
        }

        var means = new double[source.Count];
        for (var j = 0; j < means.Length; j++)
        {
            means[j] = counts[j] == 0 ? 0 : sums[j] / counts[j];
        }

        foreach (var row in rows)
        {
            source.Read(row, buffer);
            for (var j = 0; j < buffer.Length; j++)
            {
                if (!double.IsNaN(buffer[j]))
                {
                    squares[j] += (buffer[j] - means[j]) * (buffer[j] - means[j]);
                }
            }
        }

        var deviations = new double[source.Count];
        for (var j = 0; j < deviations.Length; j++)
        {
            var deviation = counts[j] == 0 ? 0 : Math.Sqrt(squares[j] / counts[j]);
            deviations[j] = deviation > LeastDeviation * (1 + Math.Abs(means[j])) ? deviation + LeastDeviation : double.PositiveInfinity;
        }

        return new Standardisation(means, deviations);
    }

    /// <summary>Writes the z-scores of one row of raw values.</summary>
    public void Apply(ReadOnlySpan<double> raw, Span<double> z)
    {
        for (var j = 0; j < z.Length; j++)
        {
            var value = (raw[j] - Means[j]) / Deviations[j];
            z[j] = double.IsNaN(value) ? 0 : Math.Clamp(value, -Clip, Clip);
        }
    }

    /// <summary>The standardised design of some rows.</summary>
    public DesignMatrix Design(ColumnSource source, ReadOnlySpan<int> rows)
    {
        var design = new DesignMatrix(rows.Length, source.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = design.Row(i);
            source.Read(rows[i], row);
            Apply(row, row);
        }

        return design;
    }
}
