namespace SabiScore.Trainer.Members;

/// <summary>
/// What a residual member learns: z in softmax(offset + z) that comes near soft labels. Rows of three are home, draw, away.
/// </summary>
public sealed record SoftLabelTask
{
    public required FeatureMatrix Features { get; init; }

    /// <summary>Rows × 3, row-major: log of the fair opening probabilities (or of the league's base rates). Finite.</summary>
    public required double[] Offsets { get; init; }

    /// <summary>Rows × 3, row-major: label distributions, each row summing to 1.</summary>
    public required double[] Labels { get; init; }

    /// <summary>Weight of each row, above 0.</summary>
    public required double[] Weights { get; init; }

    /// <summary>Fails with the reason where lengths do not fit or a number cannot be learned from.</summary>
    public void Check()
    {
        var rows = Features.Rows;
        if (rows == 0 || Offsets.Length != 3 * rows || Labels.Length != 3 * rows || Weights.Length != rows)
        {
            throw new ArgumentException($"{rows} rows, {Offsets.Length} offsets, {Labels.Length} labels and {Weights.Length} weights do not fit.");
        }

        for (var row = 0; row < rows; row++)
        {
            var labels = Labels.AsSpan(3 * row, 3);
            var sum = labels[0] + labels[1] + labels[2];
            if (!(Math.Abs(sum - 1) < 1e-6) || !(Weights[row] > 0) || !double.IsFinite(Weights[row]) || !double.IsFinite(Offsets[3 * row] + Offsets[(3 * row) + 1] + Offsets[(3 * row) + 2]))
            {
                throw new ArgumentException($"Row {row} cannot be learned from: label sum {sum}, weight {Weights[row]}, offsets {Offsets[3 * row]}, {Offsets[(3 * row) + 1]}, {Offsets[(3 * row) + 2]}.");
            }
        }
    }
}
