namespace SabiScore.Domain.Models;

/// <summary>
/// A linear function of columns: z = (column − mean) / deviation, clipped, 0 where the column is missing; then intercept + Σ coefficient · z
/// for each output.
/// </summary>
public sealed class LinearMember
{
    private readonly int[] columns;
    private readonly double[] means;
    private readonly double[] deviations;
    private readonly double[] coefficients;
    private readonly double[] intercepts;

    /// <param name="columns">Columns that are read.</param>
    /// <param name="means">Mean of each of them.</param>
    /// <param name="deviations">Standard deviation of each of them, above 0.</param>
    /// <param name="coefficients">One per column and output, column-major: those of the first column for all outputs come first.</param>
    /// <param name="intercepts">One per output.</param>
    /// <param name="clip">Largest |z|.</param>
    /// <exception cref="ArgumentException">Lengths do not fit, or a number is not finite.</exception>
    public LinearMember(
        IEnumerable<int> columns, IEnumerable<double> means, IEnumerable<double> deviations, IEnumerable<double> coefficients, IEnumerable<double> intercepts, double clip = 5)
    {
        this.columns = [.. columns];
        this.means = [.. means];
        this.deviations = [.. deviations];
        this.coefficients = [.. coefficients];
        this.intercepts = [.. intercepts];
        Clip = clip;
        var (count, outputs) = (this.columns.Length, this.intercepts.Length);
        if (this.means.Length != count || this.deviations.Length != count || this.coefficients.Length != count * outputs || outputs == 0)
        {
            throw new ArgumentException($"{count} columns, {this.means.Length} means, {this.deviations.Length} deviations, {this.coefficients.Length} coefficients and {outputs} intercepts do not fit.");
        }

        double[][] numbers = [this.means, this.deviations, this.coefficients, this.intercepts, [clip]];
        if (!numbers.All(list => list.All(double.IsFinite)) || this.deviations.Any(value => value <= 0) || clip <= 0 || this.columns.Any(column => column < 0))
        {
            throw new ArgumentException("A linear member needs finite numbers, deviations and a clip above 0, and columns from 0.");
        }
    }

    /// <summary>Columns that are read.</summary>
    public IReadOnlyList<int> Columns => columns;

    /// <summary>Mean of each column.</summary>
    public IReadOnlyList<double> Means => means;

    /// <summary>Standard deviation of each column.</summary>
    public IReadOnlyList<double> Deviations => deviations;

    /// <summary>One per column and output, column-major.</summary>
    public IReadOnlyList<double> Coefficients => coefficients;

    /// <summary>One per output.</summary>
    public IReadOnlyList<double> Intercepts => intercepts;

    /// <summary>Largest |z|.</summary>
    public double Clip { get; }

    /// <summary>How many numbers an evaluation gives.</summary>
    public int Outputs => intercepts.Length;

    /// <summary>Evaluates one row.</summary>
    /// <param name="row">All columns, NaN where unknown.</param>
    /// <param name="outputs">Receives <see cref="Outputs"/> numbers.</param>
    public void Evaluate(ReadOnlySpan<double> row, Span<double> outputs)
    {
        intercepts.CopyTo(outputs);
        for (var i = 0; i < columns.Length; i++)
        {
            var z = (row[columns[i]] - means[i]) / deviations[i];
            if (!double.IsFinite(z))
            {
                continue;
            }

            z = Math.Clamp(z, -Clip, Clip);
            for (var output = 0; output < intercepts.Length; output++)
            {
                outputs[output] += coefficients[(i * intercepts.Length) + output] * z;
            }
        }
    }

    /// <summary>Adds each column's coefficient · z: what it changes from a match that is average in it. A missing column changes nothing.</summary>
    /// <param name="row">All columns, NaN where unknown.</param>
    /// <param name="contributions">Columns × outputs, row-major.</param>
    internal void Explain(ReadOnlySpan<double> row, Span<double> contributions)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            var z = (row[columns[i]] - means[i]) / deviations[i];
            for (var output = 0; double.IsFinite(z) && output < intercepts.Length; output++)
            {
                contributions[(columns[i] * intercepts.Length) + output] += coefficients[(i * intercepts.Length) + output] * Math.Clamp(z, -Clip, Clip);
            }
        }
    }
}
