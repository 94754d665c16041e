using FsCheck.Xunit;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

public sealed class TreeEnsembleTests
{
    // 0.1 is not a float32: the nearest one lies above it, and float32 columns compare with 0.1 as they do with the one below.
    [Fact]
    public void SplitAtMost_ThresholdBetweenTwoFloats_ComparesAsDouble()
    {
        Assert.True((double)0.1f > 0.1);

        Assert.Equal(2, Stump(TreeNode.SplitAtMost(0, 0.1, false, 1, 2), 0.1f));
        Assert.Equal(1, Stump(TreeNode.SplitAtMost(0, 0.1, false, 1, 2), MathF.BitDecrement(0.1f)));
        Assert.Equal(1, Stump(TreeNode.SplitAtMost(0, 0.1f, false, 1, 2), 0.1f));
    }

    [Fact]
    public void SplitBelow_ValueAtTheThreshold_GoesRight()
    {
        Assert.Equal(2, Stump(TreeNode.SplitBelow(0, 0.25f, false, 1, 2), 0.25));
        Assert.Equal(1, Stump(TreeNode.SplitBelow(0, 0.25f, false, 1, 2), MathF.BitDecrement(0.25f)));
        Assert.Equal(2, Stump(TreeNode.SplitBelow(0, 0, false, 1, 2), 0));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Evaluate_NotANumber_GoesWhereMissingGoes(double value)
    {
        foreach (var threshold in (double[])[-1e300, -5, 0, 5, 1e300])
        {
            Assert.Equal(1, Stump(TreeNode.SplitAtMost(0, threshold, true, 1, 2), value));
            Assert.Equal(2, Stump(TreeNode.SplitAtMost(0, threshold, false, 1, 2), value));
        }

        Assert.Equal(2, Stump(TreeNode.SplitKnown(0, 1, 2), value));
        Assert.Equal(1, Stump(TreeNode.SplitKnown(0, 1, 2), 1e300));
    }

    [Property]
    public bool Evaluate_RandomTrees_EqualsWalkingThem(int seed)
    {
        var random = new Random(seed);
        var (builder, trees) = (new TreeEnsembleBuilder(3), new List<(int Output, TreeNode[] Nodes, double Scale)>());
        for (var tree = random.Next(1, 40); tree > 0; tree--)
        {
            trees.Add((random.Next(3), RandomTree(random), 1 + random.NextDouble()));
            builder.Add(trees[^1].Output, trees[^1].Nodes, trees[^1].Scale);
        }

        var ensemble = builder.AddBias(1, 0.5).Build();
        for (var repeat = 0; repeat < 20; repeat++)
        {
            var row = Enumerable.Range(0, 6).Select(_ => random.Next(5) == 0 ? double.NaN : random.Next(-3, 4) / 2.0).ToArray();
            double[] expected = [0, 0.5, 0];
            foreach (var (output, nodes, scale) in trees)
            {
                expected[output] += (float)(Walk(nodes, row) * scale);
            }

            var outputs = new double[3];
            ensemble.Evaluate(row, outputs);
            if (outputs.Zip(expected).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-12))
            {
                return false;
            }
        }

        return true;
    }

    [Fact]
    public void Add_ChildOutsideOrReachedTwice_Throws()
    {
        var leaf = TreeNode.Leaf(1);

        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, []));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [TreeNode.SplitAtMost(0, 1, false, 1, 3), leaf, leaf]));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [TreeNode.SplitAtMost(0, 1, false, 1, -1), leaf]));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [TreeNode.SplitAtMost(0, 1, false, 1, 1), leaf]));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [TreeNode.SplitAtMost(0, 1, false, 0, 1), leaf]));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [leaf, leaf]));
        Assert.Throws<ArgumentException>(() => new TreeEnsembleBuilder(1).Add(0, [TreeNode.Leaf(double.NaN)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TreeEnsembleBuilder(1).Add(1, [leaf]));
    }

    [Fact]
    public void Evaluate_RowTooShort_Throws() =>
        Assert.Throws<ArgumentException>(() => SmallModel.Trees().Evaluate([1.0], new double[3]));

    private static double Stump(TreeNode split, double value)
    {
        Span<double> output = stackalloc double[1];
        new TreeEnsembleBuilder(1).Add(0, [split, TreeNode.Leaf(1), TreeNode.Leaf(2)]).Build().Evaluate([value], output);
        return output[0];
    }

    private static TreeNode[] RandomTree(Random random)
    {
        List<TreeNode?> nodes = [null];
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes.Count > 40 || random.Next(3) == 0)
            {
                nodes[i] = TreeNode.Leaf(random.NextDouble());
                continue;
            }

            var (left, right, column, threshold, missing) = (nodes.Count, nodes.Count + 1, random.Next(6), random.Next(-3, 4) / 2f, random.Next(2) == 0);
            nodes[i] = random.Next(2) == 0 ? TreeNode.SplitAtMost(column, threshold, missing, right, left) : TreeNode.SplitBelow(column, threshold, missing, left, right);
            nodes.AddRange([null, null]);
        }

        return [.. nodes.Select(node => node!.Value)];
    }

    private static double Walk(TreeNode[] nodes, double[] row)
    {
        var node = nodes[0];
        while (!node.IsLeaf)
        {
            var left = double.IsNaN(row[node.Column]) ? node.MissingGoesLeft : row[node.Column] <= node.Value;
            node = nodes[left ? node.Left : node.Right];
        }

        return node.Value;
    }
}
