using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private readonly ushort[] slots;
    private readonly float[] values;
    private readonly byte[] treeOutputs;
    private readonly double[] bias;
    private readonly FlatNode[] nodes;
    private readonly Group[] groups;

    internal TreeEnsemble(double[] bias, byte[] treeOutputs, ushort[] slots, float[] values)
    {
        (this.bias, this.treeOutputs, this.slots, this.values) = (bias, treeOutputs, slots, values);
        (nodes, groups) = FlatNode.Lay(treeOutputs, slots, values);
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

    internal ReadOnlySpan<ushort> Slots => slots;

    internal ReadOnlySpan<float> Values => values;

    internal ReadOnlySpan<byte> TreeOutputs => treeOutputs;

    /// <summary>Columns that at least one tree asks for, ascending.</summary>
    public IReadOnlyList<int> UsedColumns => [.. slots.Where(slot => slot != LeafSlot).Select(slot => slot >> 1).Distinct().Order()];

    /// <summary>The same trees for rows in which the i-th column they ask for stands at another place.</summary>
    /// <param name="places">Place of each column, at least <see cref="ColumnCount"/> of them.</param>
    public TreeEnsemble WithColumnsAt(IReadOnlyList<int> places) => new(
        bias, treeOutputs, [.. slots.Select(slot => slot == LeafSlot ? slot : SlotOf(places[slot >> 1], (slot & 1) == 0))], values);

    /// <summary>Sums the trees for one row.</summary>
    /// <param name="columns">The row, NaN where unknown; at least <see cref="ColumnCount"/> numbers, compared as float32.</param>
    /// <param name="outputs">Receives <see cref="Outputs"/> numbers.</param>
    public void Evaluate(ReadOnlySpan<double> columns, Span<double> outputs)
    {
        Span<float> inputs = columns.Length <= SlotValues.StackColumns ? stackalloc float[2 * columns.Length] : new float[2 * columns.Length];
        SlotValues.Fill(columns, inputs);
        Evaluate(inputs, outputs);
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
