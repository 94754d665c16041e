namespace SabiScore.Trainer.Recipe;

/// <summary>Matches that a prior counts for.</summary>
public sealed record PriorWeights
{
    /// <summary>The blend of all leagues, towards half residual softmax, half line moves.</summary>
    public double PooledBlend { get; init; } = 40_000;

    /// <summary>A league's blend, towards that of all.</summary>
    public double LeagueBlend { get; init; } = 20_000;

    /// <summary>The blend without prices.</summary>
    public double FundamentalBlend { get; init; } = 2_000;

    /// <summary>A league's calibration, towards no change.</summary>
    public double Calibration { get; init; } = 300;
}
