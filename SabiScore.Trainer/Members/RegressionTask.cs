namespace SabiScore.Trainer.Members;

/// <summary>What a regression member learns: one or more numbers a row by squared error.</summary>
public sealed record RegressionTask
{
    public required FeatureMatrix Features { get; init; }

    /// <summary>Rows × outputs, row-major, finite.</summary>
    public required double[] Targets { get; init; }

    /// <summary>Numbers in a row of targets.</summary>
    public required int Outputs { get; init; }

    /// <summary>Weight of each row, above 0.</summary>
    public required double[] Weights { get; init; }

    /// <summary>One output's targets, row by row.</summary>
    internal float[] Target(int output) => [.. Enumerable.Range(0, Features.Rows).Select(row => (float)Targets[(row * Outputs) + output])];

    /// <summary>The weights as libraries take them.</summary>
    internal float[] FloatWeights() => Array.ConvertAll(Weights, weight => (float)weight);

    /// <summary>Fails with the reason where lengths do not fit or a number cannot be learned from.</summary>
    public void Check()
    {
        if (Features.Rows == 0 || Outputs < 1 || Targets.Length != Features.Rows * Outputs || Weights.Length != Features.Rows)
        {
            throw new ArgumentException($"{Features.Rows} rows, {Targets.Length} targets of {Outputs} outputs and {Weights.Length} weights do not fit.");
        }

        if (!Targets.All(double.IsFinite) || !Weights.All(weight => weight > 0 && double.IsFinite(weight)))
        {
            throw new ArgumentException("Targets are finite and weights finite and above 0.");
        }
    }
}
