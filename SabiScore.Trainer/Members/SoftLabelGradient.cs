namespace SabiScore.Trainer.Members;

/// <summary>
/// Weighted cross-entropy of softmax(offset + score) against soft labels: gradient w (p − q), hessian w · K/(K−1) · p (1 − p) with K = 3. The factor
/// is the usual one for one tree an outcome: three trees move at once and their common part moves nothing.
/// </summary>
internal static class SoftLabelGradient
{
    internal const int Outcomes = 3;

    private const double HessianFactor = Outcomes / (Outcomes - 1.0);

    /// <param name="task">Offsets, labels, weights.</param>
    /// <param name="scores">Raw scores so far, in the library's layout.</param>
    /// <param name="layout">Where a row's outcome stands in scores, gradients and hessians.</param>
    /// <param name="gradients">Receives the first derivatives.</param>
    /// <param name="hessians">Receives the second derivatives.</param>
    internal static void Fill<T>(SoftLabelTask task, ReadOnlySpan<T> scores, ScoreLayout layout, Span<float> gradients, Span<float> hessians)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var rows = task.Features.Rows;
        var (rowStep, outcomeStep) = layout == ScoreLayout.ClassMajor ? (1, rows) : (Outcomes, 1);
        Span<double> p = stackalloc double[Outcomes];
        for (var row = 0; row < rows; row++)
        {
            var first = row * rowStep;
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                p[outcome] = task.Offsets[(Outcomes * row) + outcome] + double.CreateChecked(scores[first + (outcome * outcomeStep)]);
            }

            Softmax(p);
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                var place = first + (outcome * outcomeStep);
                gradients[place] = (float)(task.Weights[row] * (p[outcome] - task.Labels[(Outcomes * row) + outcome]));
                hessians[place] = (float)Math.Max(task.Weights[row] * HessianFactor * p[outcome] * (1 - p[outcome]), 1e-16);
            }
        }
    }

    private static void Softmax(Span<double> logits)
    {
        var most = Math.Max(logits[0], Math.Max(logits[1], logits[2]));
        var (home, draw, away) = (Math.Exp(logits[0] - most), Math.Exp(logits[1] - most), Math.Exp(logits[2] - most));
        var sum = home + draw + away;
        (logits[0], logits[1], logits[2]) = (home / sum, draw / sum, away / sum);
    }
}
