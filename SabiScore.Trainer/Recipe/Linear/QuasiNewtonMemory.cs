using System.Numerics.Tensors;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>The two-loop recursion of limited-memory BFGS (Nocedal &amp; Wright, algorithm 7.4), started from a preconditioner.</summary>
internal sealed class QuasiNewtonMemory(KroneckerPreconditioner preconditioner, int length)
{
    private const int Kept = 12;
    private readonly List<(double[] Step, double[] Change, double Inverse)> pairs = [];

    public void Remember(double[] from, double[] to, double[] gradientFrom, double[] gradientTo)
    {
        var (step, change) = (new double[length], new double[length]);
        TensorPrimitives.Subtract(to, from, step);
        TensorPrimitives.Subtract(gradientTo, gradientFrom, change);
        var curvature = TensorPrimitives.Dot<double>(step, change);
        if (curvature <= 0)
        {
            return;
        }

        pairs.Add((step, change, 1 / curvature));
        if (pairs.Count > Kept)
        {
            pairs.RemoveAt(0);
        }
    }

    public double[] Direction(double[] gradient)
    {
        var direction = new double[length];
        TensorPrimitives.Negate(gradient, direction);
        var shares = new double[pairs.Count];
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            shares[i] = pairs[i].Inverse * TensorPrimitives.Dot<double>(pairs[i].Step, direction);
            TensorPrimitives.MultiplyAdd(pairs[i].Change, -shares[i], direction, direction);
        }

        preconditioner.Solve(direction);
        for (var i = 0; i < pairs.Count; i++)
        {
            var back = pairs[i].Inverse * TensorPrimitives.Dot<double>(pairs[i].Change, direction);
            TensorPrimitives.MultiplyAdd(pairs[i].Step, shares[i] - back, direction, direction);
        }

        return direction;
    }
}
