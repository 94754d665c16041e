namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Raw values of a member's columns, row by row; NaN where unknown.</summary>
public abstract class ColumnSource
{
    public abstract int Count { get; }

    public abstract void Read(int row, Span<double> values);
}
