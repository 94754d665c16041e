using FsCheck.Xunit;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models.Explanations;

public sealed class TreeShapTests
{
    private const int Columns = 5;

    [Property(MaxTest = 300)]
    public bool Explain_RandomTrees_EqualsShapleyValuesOverAllSubsets(int seed)
    {
        var random = new Random(seed);
        var trees = Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomTree.Of(random, Columns, 40)).ToList();
        var builder = new TreeEnsembleBuilder(2);
        trees.ForEach(tree => builder.Add(tree.Output, tree.Nodes));
        var rows = Enumerable.Range(0, 200).Select(_ => RandomRow(random)).ToList();
        var weights = rows.Select(_ => 0.5 + random.NextDouble()).ToArray();
        var ensemble = builder.AddBias(1, 0.25).Build().CountedOn([.. rows.SelectMany(row => row.Select(value => (float)value))], weights);
        var counted = trees.Select(tree => (tree.Output, Walk: new CountedTree(tree.Nodes, rows, weights))).ToList();

        for (var repeat = 0; repeat < 5; repeat++)
        {
            var row = RandomRow(random);
            var contributions = Contributions(ensemble, row);
            for (var output = 0; output < 2; output++)
            {
                double Value(int known) => counted.Where(tree => tree.Output == output).Sum(tree => tree.Walk.Expect(row, known));
                if (Math.Abs(Value(0) + (output * 0.25) - ensemble.Expected[output]) > 1e-3)
                {
                    return false;
                }

                var expected = BruteForce.Shapley(Columns, Value);
                if (expected.Where((value, column) => Math.Abs(value - contributions[(column * 2) + output]) > 1e-3).Any())
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Shares as the file holds them, so that nothing but the arithmetic can differ.
    [Property(MaxTest = 300)]
    public bool Explain_RandomTreesNotCounted_EqualsShapleyValuesToTheLastDigits(int seed)
    {
        var random = new Random(seed);
        var tree = RandomTree.Of(random, Columns, 60);
        var ensemble = new TreeEnsembleBuilder(1).Add(0, tree.Nodes).Build();
        var walk = new CountedTree(tree.Nodes, 32767 / 65535.0);
        var row = RandomRow(random);

        var contributions = Contributions(ensemble, row);

        return !BruteForce.Shapley(Columns, known => walk.Expect(row, known)).Where((value, column) => Math.Abs(value - contributions[column]) > 1e-12).Any();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Explain_ChainOfSplits_AddsUpAtAnyDepth(int depth)
    {
        List<TreeNode> nodes = [];
        for (var level = 0; level < depth; level++)
        {
            nodes.AddRange([TreeNode.SplitAtMost(level, 0, level % 2 == 0, (2 * level) + 1, (2 * level) + 2), TreeNode.Leaf(level)]);
        }

        var ensemble = new TreeEnsembleBuilder(1).Add(0, [.. nodes, TreeNode.Leaf(100)]).Build();
        double[] row = [.. Enumerable.Repeat(1.0, depth)];
        double[] output = [0];
        ensemble.Evaluate(row, output);

        Assert.Equal(100, output[0]);
        Assert.Equal(output[0], ensemble.Expected[0] + Contributions(ensemble, row).Sum(), 9);
    }

    [Fact]
    public void CountedOn_WaysThatNoRowTook_CountForNothing()
    {
        TreeNode[] nodes = [TreeNode.SplitAtMost(0, 0, true, 1, 2), TreeNode.SplitAtMost(1, 0, true, 3, 4), TreeNode.Leaf(5), TreeNode.Leaf(1), TreeNode.Leaf(2)];
        var ensemble = new TreeEnsembleBuilder(1).Add(0, nodes).Build().CountedOn([1, 1, 2, -1], [1, 3]);

        Assert.Equal(5, ensemble.Expected[0], 12);
        Assert.Equal([0, 0], Contributions(ensemble, [1, 1]));
        Assert.Equal(1 - 5.0, Contributions(ensemble, [-1, -1]).Sum(), 12);
    }

    private static double[] Contributions(TreeEnsemble ensemble, double[] row)
    {
        var slots = new float[2 * row.Length];
        SlotValues.Fill(row, slots);
        var contributions = new double[row.Length * ensemble.Outputs];
        ensemble.Explain(slots, contributions);
        return contributions;
    }

    private static double[] RandomRow(Random random) =>
        [.. Enumerable.Range(0, Columns).Select(_ => random.Next(5) == 0 ? double.NaN : random.Next(-4, 5) / 2.0)];
}
