namespace SabiScore.Trainer.Recipe.Trees;

/// <summary>
/// Bookmakers vanish. In some of the training rows a tree does not see what one bookmaker, or one market, says, so that no forecast hangs
/// on its being there.
/// </summary>
internal sealed class BookDropout
{
    private static readonly string[] Groups = ["pinnacle_", "bet365_", "best_", "handicap_"];

    private readonly int[][] columns;
    private readonly double share;
    private readonly int seed;

    public BookDropout(IReadOnlyList<string> names, double share, int seed)
    {
        (this.share, this.seed) = (share, seed);
        columns = [.. Groups.Select(prefix => names.Index().Where(entry => entry.Item.StartsWith(prefix, StringComparison.Ordinal)).Select(entry => entry.Index).ToArray())];
    }

    /// <summary>Blanks what this row does not see. The same rows lose the same in every fit.</summary>
    public void Apply(int row, Span<float> values)
    {
        var random = new Random(HashCode(row));
        foreach (var group in columns)
        {
            if (random.NextDouble() < share)
            {
                foreach (var column in group)
                {
                    values[column] = float.NaN;
                }
            }
        }
    }

    // Not System.HashCode, which differs from process to process.
    private int HashCode(int row) => unchecked((row * (int)2654435761) ^ (seed * 40503));
}
