namespace SabiScore.Trainer.Members;

/// <summary>Row-major float32 matrix, NaN where unknown; float32 because that is what every tree compares.</summary>
public sealed class FeatureMatrix
{
    public FeatureMatrix(int rows, int columns, float[] values)
    {
        if (rows < 0 || columns < 1 || values.Length != (long)rows * columns)
        {
            throw new ArgumentException($"{values.Length} numbers are not {rows} × {columns}.", nameof(values));
        }

        (Rows, Columns, Values) = (rows, columns, values);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>All numbers, row after row. ±∞ is not allowed; learners treat it as missing.</summary>
    public float[] Values { get; }

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);
}
