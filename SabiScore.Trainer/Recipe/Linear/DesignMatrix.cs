using System.Numerics;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Rows of standardised columns with a last column of ones (the intercept), padded with zeros to whole SIMD lanes.</summary>
public sealed class DesignMatrix
{
    private readonly double[] values;

    public DesignMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Stride = (columns + 1 + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        values = new double[(long)rows * Stride];
        for (var i = 0; i < rows; i++)
        {
            values[((long)i * Stride) + columns] = 1;
        }
    }

    public int Rows { get; }

    /// <summary>Columns without the intercept.</summary>
    public int Columns { get; }

    /// <summary>Length of a row in memory: columns, intercept, padding.</summary>
    public int Stride { get; }

    /// <summary>The columns of one row, without the intercept.</summary>
    public Span<double> Row(int index) => values.AsSpan(index * Stride, Columns);

    /// <summary>One row with its intercept and padding.</summary>
    public ReadOnlySpan<double> Whole(int index) => values.AsSpan(index * Stride, Stride);

    /// <summary>The ridge of each coefficient: the same for every column, another for the intercept, 1 on the padding.</summary>
    public double[] Penalties(double ridge, double interceptRidge)
    {
        var penalties = new double[Stride];
        penalties.AsSpan(0, Columns).Fill(ridge);
        penalties[Columns] = interceptRidge;
        penalties.AsSpan(Columns + 1).Fill(1);
        return penalties;
    }
}
