namespace SabiScore.Domain.Models;

/// <summary>
/// Which share of the rows at a split goes left, in 65535ths: what other programs keep as covers of nodes. Shares rather than covers, because
/// explanations use nothing else of them and two bytes a split hold one. 0 and 1 are kept for splits at which no row, or every row, went left.
/// </summary>
internal static class LeftShares
{
    /// <summary>Counts rows; a split that none reaches counts as one that sends half of them each way.</summary>
    internal static ushort[] Count(FlatNode[] nodes, TreePlace[] trees, int columns, ReadOnlySpan<float> rows, ReadOnlySpan<double> weights)
    {
        var width = rows.Length / Math.Max(1, weights.Length);
        if (weights.IsEmpty || width < columns || width * weights.Length != rows.Length)
        {
            throw new ArgumentException($"{rows.Length} numbers are not {weights.Length} rows of at least {columns} columns.", nameof(rows));
        }

        var (all, left) = (new double[nodes.Length], new double[nodes.Length]);
        var (values, slots) = (new double[width], new float[2 * width]);
        for (var row = 0; row < weights.Length; row++)
        {
            for (var column = 0; column < width; column++)
            {
                values[column] = rows[(row * width) + column];
            }

            SlotValues.Fill(values, slots);
            foreach (var tree in trees)
            {
                var index = tree.Root;
                for (var step = 0; step < tree.Depth && nodes[index].Left != index; step++)
                {
                    ref readonly var node = ref nodes[index];
                    var right = slots[node.Slot] > node.Threshold;
                    all[index] += weights[row];
                    left[index] += right ? 0 : weights[row];
                    index = node.Left + (right ? 1 : 0);
                }
            }
        }

        var shares = new ushort[nodes.Length - 1];
        for (var index = 0; index < shares.Length; index++)
        {
            shares[index] = Share(left[index], all[index]);
        }

        return shares;
    }

    /// <summary>Each output's expected value. Children stand behind their parents, so one way back through the nodes is enough.</summary>
    internal static double[] Expect(FlatNode[] nodes, TreePlace[] trees, ushort[] shares, double[] bias)
    {
        var values = new double[nodes.Length];
        for (var index = shares.Length - 1; index >= 0; index--)
        {
            var (child, share) = (nodes[index].Left, (double)shares[index] / TreeEnsemble.WholeShare);
            values[index] = child == index ? nodes[index].Leaf : (share * values[child]) + ((1 - share) * values[child + 1]);
        }

        double[] expected = [.. bias];
        foreach (var tree in trees)
        {
            expected[tree.Output] += values[tree.Root];
        }

        return expected;
    }

    /// <summary>Those of splits alone, as a file holds them.</summary>
    internal static ushort[] OfSplits(ReadOnlySpan<ushort> slots, ReadOnlySpan<ushort> shares)
    {
        List<ushort> splits = [];
        for (var index = 0; index < slots.Length; index++)
        {
            if (slots[index] != TreeEnsemble.LeafSlot)
            {
                splits.Add(shares[index]);
            }
        }

        return [.. splits];
    }

    /// <summary>Back from <see cref="OfSplits"/>.</summary>
    internal static ushort[] ToNodes(ushort[] slots, ushort[] splits)
    {
        var next = 0;
        return Array.ConvertAll(slots, slot => slot == TreeEnsemble.LeafSlot ? (ushort)0 : splits[next++]);
    }

    private static ushort Share(double left, double all)
    {
        if (all == 0)
        {
            return TreeEnsemble.WholeShare / 2;
        }

        return left == 0 ? (ushort)0 : left == all ? TreeEnsemble.WholeShare : (ushort)Math.Clamp(Math.Round(left / all * TreeEnsemble.WholeShare), 1, TreeEnsemble.WholeShare - 1);
    }
}
