namespace SabiScore.Domain.Models;

/// <summary>
/// What stands in for a missing column where a library cannot do without a number: a value (the training rows' mean) and, for columns that
/// were ever missing in training, an indicator column (1 where missing, else 0) after all the others. Trees grown on such rows are folded
/// back onto the columns themselves, where the value and the indicator live on as the way that each split sends a missing column.
/// </summary>
public sealed class Imputation
{
    private readonly float[] values;
    private readonly int[] indicators;

    /// <param name="values">Stand-in for each column, finite.</param>
    /// <param name="indicators">Columns with an indicator, ascending.</param>
    public Imputation(IEnumerable<float> values, IEnumerable<int> indicators)
    {
        this.values = [.. values];
        this.indicators = [.. indicators];
    }

    /// <summary>Stand-in for each column.</summary>
    public IReadOnlyList<float> Values => values;

    /// <summary>Columns with an indicator; the i-th one's indicator is column <c>Values.Count + i</c>.</summary>
    public IReadOnlyList<int> Indicators => indicators;

    /// <summary>Number of columns after imputation: the columns themselves and the indicators.</summary>
    public int Width => values.Length + indicators.Length;

    /// <summary>Means of the known numbers of each column (0 where there is none), indicators where one is missing.</summary>
    /// <param name="rows">Row-major matrix, NaN where missing.</param>
    /// <param name="columns">Numbers in a row.</param>
    public static Imputation Fit(ReadOnlySpan<float> rows, int columns)
    {
        var sums = new double[columns];
        var known = new int[columns];
        for (var start = 0; start < rows.Length; start += columns)
        {
            for (var column = 0; column < columns; column++)
            {
                var value = rows[start + column];
                if (float.IsFinite(value))
                {
                    sums[column] += value;
                    known[column]++;
                }
            }
        }

        var count = rows.Length / columns;
        return new Imputation(
            sums.Select((sum, column) => known[column] == 0 ? 0 : (float)(sum / known[column])),
            Enumerable.Range(0, columns).Where(column => known[column] > 0 && known[column] < count));
    }

    /// <summary>Fills one row of <see cref="Width"/> numbers from a row of columns.</summary>
    public void Apply(ReadOnlySpan<float> row, Span<float> imputed)
    {
        for (var column = 0; column < values.Length; column++)
        {
            imputed[column] = float.IsFinite(row[column]) ? row[column] : values[column];
        }

        for (var i = 0; i < indicators.Length; i++)
        {
            imputed[values.Length + i] = float.IsFinite(row[indicators[i]]) ? 0 : 1;
        }
    }

    /// <summary>A split on imputed columns, "left where at most the threshold", as a split on the columns themselves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The split parts nothing: an indicator compared with something outside 0..1.</exception>
    public TreeNode Fold(int imputedColumn, double threshold, int left, int right)
    {
        if (imputedColumn < values.Length)
        {
            return TreeNode.SplitAtMost(imputedColumn, threshold, values[imputedColumn] <= threshold, left, right);
        }

        var column = indicators[imputedColumn - values.Length];
        return threshold is >= 0 and < 1
            ? TreeNode.SplitKnown(column, left, right)
            : throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "An indicator is 0 or 1, so this split parts nothing.");
    }
}
