namespace SabiScore.Domain.Models;

/// <summary>
/// One node of a decision tree, as the converters from the learning libraries hand it over. Every library's comparison becomes the same one:
/// a column rounded to float32 is at most a float32 threshold. That is exact, because columns are rounded to float32 before training too.
/// </summary>
public readonly record struct TreeNode
{
    private TreeNode(int column, float value, bool missingGoesLeft, int left, int right)
    {
        Column = column;
        Value = value;
        MissingGoesLeft = missingGoesLeft;
        Left = left;
        Right = right;
    }

    /// <summary>Whether the node holds a value instead of a question.</summary>
    public bool IsLeaf => Column < 0;

    /// <summary>Column that is asked for; −1 in a leaf.</summary>
    public int Column { get; }

    /// <summary>Threshold of a split (left where the column is at most this), value of a leaf.</summary>
    public float Value { get; }

    /// <summary>Where a missing (NaN) column goes.</summary>
    public bool MissingGoesLeft { get; }

    /// <summary>Index of the left child within the tree.</summary>
    public int Left { get; }

    /// <summary>Index of the right child within the tree.</summary>
    public int Right { get; }

    /// <summary>A leaf.</summary>
    public static TreeNode Leaf(double value) => new(-1, (float)value, false, -1, -1);

    /// <summary>Left where column ≤ threshold (LightGBM, FastTree): the threshold is rounded down to float32.</summary>
    public static TreeNode SplitAtMost(int column, double threshold, bool missingGoesLeft, int left, int right)
    {
        var rounded = (float)threshold;
        if (rounded > threshold)
        {
            rounded = MathF.BitDecrement(rounded);
        }

        return Split(column, rounded, missingGoesLeft, left, right);
    }

    /// <summary>Left where column &lt; threshold (XGBoost): the threshold becomes the next smaller float32.</summary>
    public static TreeNode SplitBelow(int column, float threshold, bool missingGoesLeft, int left, int right) =>
        Split(column, MathF.BitDecrement(threshold), missingGoesLeft, left, right);

    /// <summary>Left where the column is known at all.</summary>
    public static TreeNode SplitKnown(int column, int known, int missing) => Split(column, float.MaxValue, false, known, missing);

    private static TreeNode Split(int column, float threshold, bool missingGoesLeft, int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        return new TreeNode(column, threshold, missingGoesLeft, left, right);
    }
}
