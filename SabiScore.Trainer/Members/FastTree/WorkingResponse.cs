namespace SabiScore.Trainer.Members.FastTree;

/// <summary>
/// Turns the soft-label softmax into three weighted regressions, for libraries that know nothing else: response (q − o) / (o (1 − o)), weight
/// w · o (1 − o), where o is the softmax of the offsets and q the label. That is the Newton step of each outcome against the rest; the three steps
/// are multiplied by (K − 1)/K and centred to be one of the softmax (Friedman, Hastie, Tibshirani 2000, algorithm 6).
/// </summary>
internal static class WorkingResponse
{
    /// <summary>(K − 1)/K for three outcomes.</summary>
    internal const double Scale = 2.0 / 3;

    // Below this an offset is as good as none; keeps weights above 0 and responses finite.
    private const double LeastVariance = 1e-4;

    /// <param name="task">Offsets, labels, weights.</param>
    /// <param name="outcome">0 home, 1 draw, 2 away.</param>
    /// <returns>Response and weight of each row.</returns>
    internal static (float[] Responses, float[] Weights) Of(SoftLabelTask task, int outcome)
    {
        var rows = task.Features.Rows;
        var (responses, weights) = (new float[rows], new float[rows]);
        for (var row = 0; row < rows; row++)
        {
            var offsets = task.Offsets.AsSpan(3 * row, 3);
            var most = Math.Max(offsets[0], Math.Max(offsets[1], offsets[2]));
            var o = Math.Exp(offsets[outcome] - most) / (Math.Exp(offsets[0] - most) + Math.Exp(offsets[1] - most) + Math.Exp(offsets[2] - most));
            var variance = Math.Max(o * (1 - o), LeastVariance);
            responses[row] = (float)((task.Labels[(3 * row) + outcome] - o) / variance);
            weights[row] = (float)(task.Weights[row] * variance);
        }

        return (responses, weights);
    }
}
