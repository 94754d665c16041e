namespace SabiScore.Trainer.Recipe;

/// <summary>Ridge penalties of the market-anchored linear members.</summary>
public sealed record LinearPenalties
{
    public double ResidualSoftmax { get; init; } = 100;

    public double ResidualSoftmaxIntercept { get; init; } = 1000;

    public double LineMove { get; init; } = 300;

    public double LineMoveIntercept { get; init; } = 1;
}
