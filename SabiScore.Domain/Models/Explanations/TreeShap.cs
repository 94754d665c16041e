using System.Runtime.Intrinsics;

namespace SabiScore.Domain.Models.Explanations;

/// <summary>
/// Exact path-dependent Shapley values of one tree (Lundberg et al. 2020, "From local explanations to global understanding with explainable AI for
/// trees", algorithm 2) in another arithmetic. A leaf's value counts by Π over the columns of its path of (known: whether the row goes its way; unknown: the
/// share of rows that do). The Shapley weight s! (m − s − 1)! / m! is ∫ tˢ (1 − t)^(m − s − 1) dt, so a column's part of a leaf is
/// value · (one − share) · ∫ Π over the other columns of (t · one + (1 − t) · share) dt: a polynomial, for which a few points of quadrature are exact.
/// Sums over leaves are made on the way back up, so that an edge costs one division.
/// </summary>
internal ref struct TreeShap
{
    private readonly ReadOnlySpan<FlatNode> nodes;
    private readonly ReadOnlySpan<ushort> leftShares;
    private readonly ReadOnlySpan<float> inputs;
    private readonly Span<Edge> path;
    private readonly Span<double> contributions;
    private readonly int outputs;
    private int output;
    private GaussLegendre rule;

    internal TreeShap(
        ReadOnlySpan<FlatNode> nodes, ReadOnlySpan<ushort> leftShares, ReadOnlySpan<float> inputs, Span<Edge> path, Span<double> contributions, int outputs)
    {
        this.nodes = nodes;
        this.leftShares = leftShares;
        this.inputs = inputs;
        this.path = path;
        this.contributions = contributions;
        this.outputs = outputs;
    }

    /// <summary>Adds one tree's contributions.</summary>
    internal void Add(int root, int depth, int toOutput)
    {
        output = toOutput;
        foreach (var block in GaussLegendre.ForPath(depth))
        {
            rule = block;
            Walk(root, 0, Vector256<double>.One);
        }
    }

    private Vector256<double> Walk(int index, int depth, Vector256<double> product)
    {
        ref readonly var node = ref nodes[index];
        if (node.Left == index)
        {
            return product * node.Leaf;
        }

        var column = node.Slot >> 1;
        var before = depth - 1;
        while (before >= 0 && path[before].Column != column)
        {
            before--;
        }

        var share = leftShares[index] * (1.0 / TreeEnsemble.WholeShare);
        var goesRight = inputs[node.Slot] > node.Threshold;
        return Follow(node.Left, depth, product, column, before, !goesRight, share) + Follow(node.Left + 1, depth, product, column, before, goesRight, 1 - share);
    }

    private Vector256<double> Follow(int child, int depth, Vector256<double> product, int column, int before, bool taken, double share)
    {
        var last = before < 0 ? new Edge(column, 1, 1) : path[before];
        var edge = new Edge(column, taken ? last.One : 0, last.Share * share);
        if (edge is { One: 0, Share: 0 })
        {
            return Vector256<double>.Zero;
        }

        path[depth] = edge;
        var factor = Factor(edge);
        if (before < 0)
        {
            var sum = Walk(child, depth + 1, product * factor);
            contributions[(column * outputs) + output] += (edge.One - edge.Share) * Vector256.Dot(sum / factor, rule.Weights);
            return sum;
        }

        // The split above on the same column will count these leaves too, as if this one were not there: that is taken back here.
        var lastFactor = Factor(last);
        var below = Walk(child, depth + 1, product * factor / lastFactor);
        contributions[(column * outputs) + output] += ((edge.One - edge.Share) * Vector256.Dot(below / factor, rule.Weights))
            - ((last.One - last.Share) * Vector256.Dot(below / lastFactor, rule.Weights));
        return below;
    }

    private readonly Vector256<double> Factor(Edge edge) => (rule.Points * edge.One) + (rule.Rests * edge.Share);

    /// <summary>All splits of a path on one column down to a place, together.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="One">1 where the row goes this way at all of them, else 0.</param>
    /// <param name="Share">Share of rows that do.</param>
    internal readonly record struct Edge(int Column, double One, double Share);
}
