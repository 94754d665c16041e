using System.Numerics.Tensors;

namespace SabiScore.Trainer.Recipe.Linear;

/// <summary>Loss, gradient and mean curvature of a softmax problem; parameters are three rows of Stride, one a class.</summary>
public sealed class SoftmaxObjective(SoftmaxProblem problem)
{
    private const int Classes = 3;
    private readonly DesignMatrix design = problem.Design;
    private readonly double[] penalties = problem.Design.Penalties(problem.Ridge, problem.InterceptRidge);

    public int Length => Classes * design.Stride;

    public double Evaluate(double[] point, double[] gradient)
    {
        var blocks = RowBlocks.Count(design.Rows);
        var (losses, parts) = (new double[blocks], new double[blocks][]);
        RowBlocks.Run(design.Rows, problem.Threads, block =>
        {
            parts[block] = new double[Length];
            losses[block] = AddBlock(block, point, parts[block]);
        });

        var loss = 0.0;
        Array.Clear(gradient);
        for (var block = 0; block < blocks; block++)
        {
            loss += losses[block];
            TensorPrimitives.Add(gradient, parts[block], gradient);
        }

        for (var k = 0; k < Classes; k++)
        {
            for (var j = 0; j < design.Stride; j++)
            {
                var coefficient = point[(k * design.Stride) + j];
                loss += 0.5 * penalties[j] * coefficient * coefficient;
                gradient[(k * design.Stride) + j] += penalties[j] * coefficient;
            }
        }

        return loss;
    }

    /// <summary>Weighted sum over the rows of diag(p) − pp′, divided by the total weight.</summary>
    public double[,] MeanCurvature(double[] point)
    {
        var mean = new double[Classes, Classes];
        Span<double> p = stackalloc double[Classes];
        for (var i = 0; i < design.Rows; i++)
        {
            Probabilities(i, point, p);
            for (var a = 0; a < Classes; a++)
            {
                for (var b = 0; b < Classes; b++)
                {
                    mean[a, b] += problem.Weights[i] * p[a] * ((a == b ? 1 : 0) - p[b]);
                }
            }
        }

        var total = problem.TotalWeight;
        for (var a = 0; a < Classes; a++)
        {
            for (var b = 0; b < Classes; b++)
            {
                mean[a, b] /= total;
            }
        }

        return mean;
    }

    private double AddBlock(int block, double[] point, double[] gradient)
    {
        var (from, to) = RowBlocks.Range(design.Rows, block);
        Span<double> p = stackalloc double[Classes];
        var loss = 0.0;
        for (var i = from; i < to; i++)
        {
            Probabilities(i, point, p);
            var row = design.Whole(i);
            var weight = problem.Weights[i];
            for (var k = 0; k < Classes; k++)
            {
                var label = problem.Labels[(i * Classes) + k];

                // log p = log of a number that may underflow: never smaller than the least positive one.
                loss -= weight * label * Math.Log(Math.Max(p[k], double.Epsilon));
                var slot = gradient.AsSpan(k * design.Stride, design.Stride);
                TensorPrimitives.MultiplyAdd(row, weight * (p[k] - label), slot, slot);
            }
        }

        return loss;
    }

    private void Probabilities(int i, double[] point, Span<double> p)
    {
        var row = design.Whole(i);
        for (var k = 0; k < Classes; k++)
        {
            p[k] = TensorPrimitives.Dot(row, point.AsSpan(k * design.Stride, design.Stride))
                + (problem.Offsets is null ? 0 : problem.Offsets[(i * Classes) + k]);
        }

        var most = Math.Max(p[0], Math.Max(p[1], p[2]));
        var sum = 0.0;
        for (var k = 0; k < Classes; k++)
        {
            p[k] = Math.Exp(p[k] - most);
            sum += p[k];
        }

        for (var k = 0; k < Classes; k++)
        {
            p[k] /= sum;
        }
    }
}
