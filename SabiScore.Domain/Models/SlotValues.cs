namespace SabiScore.Domain.Models;

/// <summary>
/// Columns as trees read them: float32, each twice. A missing one is −∞ in the first place, so that it goes left at any threshold, and +∞ in the
/// second, so that it goes right: which way a split sends it is a matter of the place it reads.
/// </summary>
internal static class SlotValues
{
    /// <summary>Up to this many columns are worth the stack.</summary>
    internal const int StackColumns = 1024;

    internal static void Fill(ReadOnlySpan<double> columns, Span<float> slots)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            var value = columns[column];
            if (double.IsFinite(value))
            {
                var rounded = (float)Math.Clamp(value, -float.MaxValue, float.MaxValue);
                (slots[2 * column], slots[(2 * column) + 1]) = (rounded, rounded);
            }
            else
            {
                (slots[2 * column], slots[(2 * column) + 1]) = (float.NegativeInfinity, float.PositiveInfinity);
            }
        }
    }
}
