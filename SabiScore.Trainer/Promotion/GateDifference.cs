using SabiScore.Domain.Evaluation;

namespace SabiScore.Trainer.Promotion;

/// <summary>A paired difference, challenger minus champion, with its 95 % interval; below 0 the challenger is better.</summary>
internal sealed record GateDifference(int Matches, double Mean, double? Low, double? High, double T)
{
    public static GateDifference Of(PairedComparison comparison) =>
        new(comparison.Count, comparison.Difference.Mean, Known(comparison.Difference.Low), Known(comparison.Difference.High), comparison.T);

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
