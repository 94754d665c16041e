namespace SabiScore.Trainer.Recipe;

/// <summary>Shares of the closing price in soft labels, the rest being the result.</summary>
public sealed record LabelMix
{
    /// <summary>Of the residual softmax.</summary>
    public double ResidualSoftmax { get; init; } = 0.7;

    /// <summary>Of the blend: the closing price speaks more clearly than results, and less finally.</summary>
    public double Blend { get; init; } = 0.3;
}
