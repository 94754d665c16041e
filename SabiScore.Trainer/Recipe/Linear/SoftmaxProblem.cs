namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>What a softmax regression is fitted on. Labels, offsets: row-major rows × 3.</summary>
public sealed record SoftmaxProblem
{
    public required DesignMatrix Design { get; init; }

    /// <summary>Distributions over home, draw, away.</summary>
    public required double[] Labels { get; init; }

    public required double[] Weights { get; init; }

    /// <summary>Scores the fit starts from, such as the log of the fair opening price; none is 0.</summary>
    public double[]? Offsets { get; init; }

    public required double Ridge { get; init; }

    public double InterceptRidge { get; init; }

    /// <summary>Coefficients of an earlier fit on nearly the same rows.</summary>
    public double[][]? Start { get; init; }

    public int Threads { get; init; } = 1;

    public double TotalWeight => System.Numerics.Tensors.TensorPrimitives.Sum<double>(Weights);
}
