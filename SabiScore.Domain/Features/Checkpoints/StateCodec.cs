using System.Runtime.InteropServices;

namespace SabiScore.Domain.Features.Checkpoints;

/// <summary>
/// Writes a state or reads it back by one and the same walk: every call takes the present value and gives the one to keep,
/// which is the same one when writing.
/// </summary>
internal sealed class StateCodec
{
    private readonly BinaryWriter? writer;
    private readonly BinaryReader? reader;

    public StateCodec(BinaryWriter writer) => this.writer = writer;

    public StateCodec(BinaryReader reader) => this.reader = reader;

    public int Walk(int value)
    {
        writer?.Write(value);
        return reader?.ReadInt32() ?? value;
    }

    public ulong Walk(ulong value)
    {
        writer?.Write(value);
        return reader?.ReadUInt64() ?? value;
    }

    public double Walk(double value)
    {
        writer?.Write(value);
        return reader?.ReadDouble() ?? value;
    }

    public bool Walk(bool value)
    {
        writer?.Write(value);
        return reader?.ReadBoolean() ?? value;
    }

    public string Walk(string value)
    {
        writer?.Write(value);
        return reader?.ReadString() ?? value;
    }

    /// <summary>As many numbers as there are.</summary>
    public void Walk(Span<double> values)
    {
        writer?.Write(MemoryMarshal.AsBytes(values));
        reader?.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Any number of entries.</summary>
    public void Walk<TKey, TValue>(IDictionary<TKey, TValue> entries, Func<TKey, TKey> key, Func<TValue?, TValue> value)
        where TKey : notnull
    {
        var count = Walk(entries.Count);
        if (reader is null)
        {
            foreach (var (entryKey, entryValue) in entries)
            {
                key(entryKey);
                value(entryValue);
            }

            return;
        }

        entries.Clear();
        for (var i = 0; i < count; i++)
        {
            var entryKey = key(default!);
            entries.Add(entryKey, value(default));
        }
    }
}
