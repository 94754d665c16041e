using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SabiScore.Domain.Models.Explanations;

namespace SabiScore.Domain.Models;

/// <summary>
/// The trees of one member in the one flat format: a sum of trees for each output, evaluated without branches. Made by
/// <see cref="TreeEnsembleBuilder"/>. Immutable, safe for use from several threads.
/// </summary>
public sealed class TreeEnsemble
{
    /// <summary>Columns that a tree can ask for.</summary>
    public const int MostColumns = 32_000;

    internal const ushort LeafSlot = ushort.MaxValue;
    internal const ushort WholeShare = ushort.MaxValue;

    private readonly ushort[] slots;
    private readonly float[] values;
    private readonly byte[] treeOutputs;
    private readonly double[] bias;
    private readonly FlatNode[] nodes;
    private readonly Group[] groups;
    private readonly TreePlace[] trees;
    private readonly ushort[] leftShares;
    private readonly double[] expected;

    internal TreeEnsemble(double[] bias, byte[] treeOutputs, ushort[] slots, float[] values, ushort[]? leftShares = null)
    {
        (this.bias, this.treeOutputs, this.slots, this.values) = (bias, treeOutputs, slots, values);
        (nodes, groups, trees) = FlatNode.Lay(treeOutputs, slots, values);
        this.leftShares = leftShares ?? [.. Enumerable.Repeat((ushort)(WholeShare / 2), slots.Length)];
        expected = LeftShares.Expect(nodes, trees, this.leftShares, bias);
        foreach (var slot in slots)
        {
            if (slot != LeafSlot)
            {
                ColumnCount = Math.Max(ColumnCount, (slot >> 1) + 1);
            }
        }
    }

    /// <summary>How many numbers an evaluation gives.</summary>
    public int Outputs => bias.Length;

    /// <summary>Number of trees over all outputs.</summary>
    public int TreeCount => treeOutputs.Length;

    /// <summary>Number of splits and leaves over all trees.</summary>
    public int NodeCount => slots.Length;

    /// <summary>One more than the last column that a tree asks for.</summary>
    public int ColumnCount { get; }

    /// <summary>Constant of each output.</summary>
    public IReadOnlyList<double> Bias => bias;

    /// <summary>What each output is on average: of the rows that it was counted on (<see cref="CountedOn"/>), else with each way at a split alike.</summary>
    public IReadOnlyList<double> Expected => expected;

    internal ReadOnlySpan<ushort> Slots => slots;

    /// <summary>For each split the share of the counted rows that went left, in 65535ths; of no meaning for a leaf.</summary>
    internal ReadOnlySpan<ushort> SharesLeft => leftShares;

    internal ReadOnlySpan<float> Values => values;

    internal ReadOnlySpan<byte> TreeOutputs => treeOutputs;

    /// <summary>Columns that at least one tree asks for, ascending.</summary>
    public IReadOnlyList<int> UsedColumns => [.. slots.Where(slot => slot != LeafSlot).Select(slot => slot >> 1).Distinct().Order()];

    /// <summary>The same trees for rows in which the i-th column they ask for stands at another place.</summary>
    /// <param name="places">Place of each column, at least <see cref="ColumnCount"/> of them.</param>
    public TreeEnsemble WithColumnsAt(IReadOnlyList<int> places) => new(
        bias, treeOutputs, [.. slots.Select(slot => slot == LeafSlot ? slot : SlotOf(places[slot >> 1], (slot & 1) == 0))], values, leftShares);

    /// <summary>The same trees with rows counted at each split, as explanations need: the rows that they were grown on.</summary>
    /// <param name="rows">Row-major, NaN where unknown; the columns that the trees ask for now.</param>
    /// <param name="weights">Weight of each row, above 0.</param>
    public TreeEnsemble CountedOn(ReadOnlySpan<float> rows, ReadOnlySpan<double> weights) =>
        new(bias, treeOutputs, slots, values, LeftShares.Count(nodes, trees, ColumnCount, rows, weights));

    /// <summary>Sums the trees for one row.</summary>
    /// <param name="columns">The row, NaN where unknown; at least <see cref="ColumnCount"/> numbers, compared as float32.</param>
    /// <param name="outputs">Receives <see cref="Outputs"/> numbers.</param>
    public void Evaluate(ReadOnlySpan<double> columns, Span<double> outputs)
    {
        Span<float> inputs = columns.Length <= SlotValues.StackColumns ? stackalloc float[2 * columns.Length] : new float[2 * columns.Length];
        SlotValues.Fill(columns, inputs);
        Evaluate(inputs, outputs);
    }

    /// <summary>Adds each column's exact contribution to what the trees say of one row beyond <see cref="Expected"/>.</summary>
    /// <param name="inputs">The row as trees read it.</param>
    /// <param name="contributions">Columns × outputs, row-major.</param>
    internal void Explain(ReadOnlySpan<float> inputs, Span<double> contributions)
    {
        var shap = new TreeShap(nodes, leftShares, inputs, new TreeShap.Edge[trees.Length == 0 ? 0 : trees.Max(tree => tree.Depth)], contributions, Outputs);
        foreach (var tree in trees)
        {
            shap.Add(tree.Root, tree.Depth, tree.Output);
        }
    }

    internal static ushort SlotOf(int column, bool missingGoesLeft) => (ushort)((2 * column) + (missingGoesLeft ? 0 : 1));

    internal void Evaluate(ReadOnlySpan<float> inputs, Span<double> outputs)
    {
        if (inputs.Length < 2 * ColumnCount)
        {
            throw new ArgumentException($"{inputs.Length / 2} columns given, {ColumnCount} asked for.", nameof(inputs));
        }

        bias.CopyTo(outputs);
        // Indices were checked when the nodes were laid out; see FlatNode.Lay.
        ref var node = ref MemoryMarshal.GetArrayDataReference(nodes);
        ref var input = ref MemoryMarshal.GetReference(inputs);
        foreach (ref readonly var group in groups.AsSpan())
        {
            var (a, b, c, d) = (group.First, group.Second, group.Third, group.Fourth);
            for (var step = group.Depth; step > 0; step--)
            {
                a = Next(ref node, ref input, a);
                b = Next(ref node, ref input, b);
                c = Next(ref node, ref input, c);
                d = Next(ref node, ref input, d);
            }

            outputs[group.Output] += (double)Unsafe.Add(ref node, a).Leaf + Unsafe.Add(ref node, b).Leaf + Unsafe.Add(ref node, c).Leaf + Unsafe.Add(ref node, d).Leaf;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref FlatNode nodes, ref float inputs, int index)
    {
        ref var node = ref Unsafe.Add(ref nodes, index);
        return node.Left + (Unsafe.Add(ref inputs, node.Slot) > node.Threshold ? 1 : 0);
    }
}
