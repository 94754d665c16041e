namespace SabiScore.Domain.Models;

/// <summary>Collects trees into a <see cref="TreeEnsemble"/>, checking that each is one.</summary>
/// <param name="outputs">How many numbers the ensemble gives.</param>
public sealed class TreeEnsembleBuilder(int outputs)
{
    private readonly List<ushort> slots = [];
    private readonly List<float> values = [];
    private readonly List<byte> treeOutputs = [];
    private readonly double[] bias = new double[outputs];

    /// <summary>Adds to an output's constant.</summary>
    public TreeEnsembleBuilder AddBias(int output, double value)
    {
        bias[output] += value;
        return this;
    }

    /// <summary>Adds a tree whose leaves count towards one output.</summary>
    /// <param name="output">The output, from 0.</param>
    /// <param name="nodes">The tree; the root is the first, children may stand anywhere after or before their parent.</param>
    /// <param name="scale">Factor of the leaf values (a library's tree weight).</param>
    /// <exception cref="ArgumentException">A child is out of range or reached twice, a node is never reached, or a value is not finite.</exception>
    public TreeEnsembleBuilder Add(int output, ReadOnlySpan<TreeNode> nodes, double scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(output);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(output, outputs);
        var order = BreadthFirst(nodes);
        foreach (var index in order)
        {
            var node = nodes[index];
            var value = node.IsLeaf ? (float)(node.Value * scale) : Math.Clamp(node.Value, -float.MaxValue, float.MaxValue);
            if (!float.IsFinite(value) || node.Column > TreeEnsemble.MostColumns - 1)
            {
                throw new ArgumentException($"Node {index}: column {node.Column}, value {node.Value} cannot be held.", nameof(nodes));
            }

            slots.Add(node.IsLeaf ? TreeEnsemble.LeafSlot : TreeEnsemble.SlotOf(node.Column, node.MissingGoesLeft));
            values.Add(value);
        }

        treeOutputs.Add((byte)output);
        return this;
    }

    /// <summary>The ensemble of everything added so far.</summary>
    public TreeEnsemble Build() => new([.. bias], [.. treeOutputs], [.. slots], [.. values]);

    // Breadth first, so that the k-th split of a tree has its children at 1 + 2k and 2 + 2k and no index needs to be kept.
    private static List<int> BreadthFirst(ReadOnlySpan<TreeNode> nodes)
    {
        if (nodes.IsEmpty)
        {
            throw new ArgumentException("A tree has at least one node.", nameof(nodes));
        }

        var seen = new bool[nodes.Length];
        seen[0] = true;
        List<int> order = [0];
        for (var place = 0; place < order.Count; place++)
        {
            var node = nodes[order[place]];
            if (node.IsLeaf)
            {
                continue;
            }

            foreach (var child in (ReadOnlySpan<int>)[node.Left, node.Right])
            {
                if ((uint)child >= (uint)nodes.Length || seen[child])
                {
                    throw new ArgumentException($"Node {order[place]}: child {child} does not exist or is reached twice.", nameof(nodes));
                }

                seen[child] = true;
                order.Add(child);
            }
        }

        return order.Count == nodes.Length ? order : throw new ArgumentException($"{nodes.Length - order.Count} nodes are never reached.", nameof(nodes));
    }
}
