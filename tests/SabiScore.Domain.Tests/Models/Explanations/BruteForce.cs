using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models.Explanations;

/// <summary>Shapley values by their definition: over all subsets of the columns.</summary>
internal static class BruteForce
{
    internal static double[] Shapley(int columns, Func<int, double> value)
    {
        var values = Enumerable.Range(0, 1 << columns).Select(value).ToArray();
        var shapley = new double[columns];
        for (var column = 0; column < columns; column++)
        {
            for (var known = 0; known < values.Length; known++)
            {
                if ((known & (1 << column)) == 0)
                {
                    var size = int.PopCount(known);
                    shapley[column] += Factorial(size) * Factorial(columns - size - 1) / Factorial(columns) * (values[known | (1 << column)] - values[known]);
                }
            }
        }

        return shapley;
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}

/// <summary>A tree whose value is expected where a column is not known, by the shares of rows at its splits.</summary>
internal sealed class CountedTree
{
    private readonly TreeNode[] nodes;
    private readonly double[] leftShares;

    internal CountedTree(TreeNode[] nodes, double leftShare) => (this.nodes, leftShares) = (nodes, [.. nodes.Select(_ => leftShare)]);

    internal CountedTree(TreeNode[] nodes, IReadOnlyList<double[]> rows, double[] weights)
    {
        this.nodes = nodes;
        var (all, left) = (new double[nodes.Length], new double[nodes.Length]);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var index = 0; !nodes[index].IsLeaf; index = GoesLeft(nodes[index], rows[row]) ? nodes[index].Left : nodes[index].Right)
            {
                all[index] += weights[row];
                left[index] += GoesLeft(nodes[index], rows[row]) ? weights[row] : 0;
            }
        }

        leftShares = [.. all.Zip(left, (whole, part) => whole == 0 ? 0.5 : part / whole)];
    }

    /// <param name="row">The row.</param>
    /// <param name="known">Bit by bit which columns are known.</param>
    /// <param name="index">Where to begin.</param>
    internal double Expect(double[] row, int known, int index = 0)
    {
        var node = nodes[index];
        if (node.IsLeaf)
        {
            return node.Value;
        }

        var share = (known & (1 << node.Column)) == 0 ? leftShares[index] : GoesLeft(node, row) ? 1 : 0;
        return (share * Expect(row, known, node.Left)) + ((1 - share) * Expect(row, known, node.Right));
    }

    private static bool GoesLeft(TreeNode node, double[] row) => double.IsNaN(row[node.Column]) ? node.MissingGoesLeft : row[node.Column] <= node.Value;
}

/// <summary>A tree of random splits, the same column more than once on a path.</summary>
internal sealed record RandomTree(int Output, TreeNode[] Nodes)
{
    internal static RandomTree Of(Random random, int columns, int most)
    {
        List<TreeNode?> nodes = [null];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes.Count > most || (i > 0 && random.Next(4) == 0))
            {
                nodes[i] = TreeNode.Leaf(random.NextDouble() - 0.5);
                continue;
            }

            nodes[i] = TreeNode.SplitAtMost(random.Next(columns), random.Next(-4, 5) / 2.0, random.Next(2) == 0, nodes.Count, nodes.Count + 1);
            nodes.AddRange([null, null]);
        }

        return new RandomTree(random.Next(2), [.. nodes.Select(node => node!.Value)]);
    }
}
