namespace SabiScore.Domain.Models;

/// <summary>A node as it is walked: 16 bytes, siblings side by side, a leaf pointing at itself so that a walk may take more steps than it needs.</summary>
internal readonly record struct FlatNode(float Threshold, int Slot, int Left, float Leaf)
{
    /// <summary>Lays trees out for walking: four at a time, of one output and of about one depth.</summary>
    /// <exception cref="ForecastModelFormatException">The nodes are not as many as the trees need.</exception>
    internal static (FlatNode[] Nodes, Group[] Groups, TreePlace[] Trees) Lay(ReadOnlySpan<byte> treeOutputs, ReadOnlySpan<ushort> slots, ReadOnlySpan<float> values)
    {
        // The extra last node is a leaf worth nothing: it fills up groups of fewer than four trees.
        var nodes = new FlatNode[slots.Length + 1];
        nodes[^1] = new FlatNode(float.PositiveInfinity, 0, slots.Length, 0);
        var trees = new TreePlace[treeOutputs.Length];
        var root = 0;
        for (var tree = 0; tree < trees.Length; tree++)
        {
            var (depth, count) = LayTree(root, slots, values, nodes);
            trees[tree] = new TreePlace(treeOutputs[tree], depth, root);
            root += count;
        }

        if (root != slots.Length)
        {
            throw new ForecastModelFormatException($"{slots.Length - root} tree nodes belong to no tree.");
        }

        Array.Sort(trees, (one, other) => (one.Output, one.Depth, one.Root).CompareTo((other.Output, other.Depth, other.Root)));
        return (nodes, MakeGroups(trees, slots.Length), trees);
    }

    private static (int Depth, int Count) LayTree(int root, ReadOnlySpan<ushort> slots, ReadOnlySpan<float> values, FlatNode[] nodes)
    {
        var (count, depth, levelEnd) = (1, 0, 1);
        for (var place = 0; place < count; place++)
        {
            var index = root + place;
            if (index >= slots.Length)
            {
                throw new ForecastModelFormatException("The last tree is cut off.");
            }

            if (place == levelEnd)
            {
                depth++;
                levelEnd = count;
            }

            if (slots[index] == TreeEnsemble.LeafSlot)
            {
                nodes[index] = new FlatNode(float.PositiveInfinity, 0, index, values[index]);
                continue;
            }

            nodes[index] = new FlatNode(values[index], slots[index], root + count, 0);
            count += 2;
        }

        return (depth, count);
    }

    private static Group[] MakeGroups(TreePlace[] trees, int nothing)
    {
        List<Group> groups = [];
        for (var start = 0; start < trees.Length;)
        {
            var end = start + 1;
            while (end < trees.Length && end < start + 4 && trees[end].Output == trees[start].Output)
            {
                end++;
            }

            int RootAt(int offset) => start + offset < end ? trees[start + offset].Root : nothing;
            groups.Add(new Group(trees[start].Output, trees[end - 1].Depth, RootAt(0), RootAt(1), RootAt(2), RootAt(3)));
            start = end;
        }

        return [.. groups];
    }
}

/// <summary>Four trees that are walked together, so that the processor waits for none of them.</summary>
internal readonly record struct Group(int Output, int Depth, int First, int Second, int Third, int Fourth);

/// <summary>Where one tree stands among the nodes.</summary>
internal readonly record struct TreePlace(byte Output, int Depth, int Root);
