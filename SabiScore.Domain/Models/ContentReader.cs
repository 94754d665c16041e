using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace SabiScore.Domain.Models;

/// <summary>Reads a model's content, trusting nothing: every count is held against the bytes that are left before anything is made of it.</summary>
internal sealed class ContentReader
{
    private readonly byte[] content;
    private int position;

    private ContentReader(byte[] content) => this.content = content;

    internal static ForecastModelParts Read(byte[] content, string? schemaId)
    {
        var reader = new ContentReader(content);
        try
        {
            var parts = reader.Parts(schemaId);
            return reader.position == content.Length ? parts : throw new ForecastModelFormatException($"{content.Length - reader.position} bytes follow the model's content.");
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or NotSupportedException)
        {
            throw new ForecastModelFormatException($"The model's content makes no sense: {exception.Message}", exception);
        }
    }

    private ForecastModelParts Parts(string? schemaId)
    {
        var ownSchema = Text();
        if (schemaId is not null && schemaId != ownSchema)
        {
            throw new ForecastModelFormatException($"The model was trained on feature schema {ownSchema}; this program fills schema {schemaId}.");
        }

        return new ForecastModelParts
        {
            SchemaId = ownSchema,
            FeatureNames = List(1, Text),
            OpeningColumns = List(4, Int),
            DerivedColumns = List(10, Derived),
            FundamentalMembers = List(24, Member),
            FundamentalWeights = List(8, Double),
            MarketMembers = List(24, Member),
            Blends = List(12, () => new LeagueBlend(Double(), List(8, Double))),
            Calibrations = List(8, () => new Calibration(List(8, Double), List(8, Double))),
            Card = JsonSerializer.Deserialize(Take(Count(1)), ModelCardJson.Default.ModelCard) ?? throw new ForecastModelFormatException("The model has no card."),
        };
    }

    private DerivedColumn Derived() => DerivedColumn.Arithmetic(Text(), (DerivedKind)Byte(), Int(), Int());

    private ModelMember Member()
    {
        var (name, kind, isLineMove) = (Text(), (MemberKind)Byte(), Byte() != 0);
        var (map, intercepts) = (List(8, Double), List(8, Double));
        var mapOrNone = map.Length == 0 ? null : map;
        var interceptsOrNone = intercepts.Length == 0 ? null : intercepts;
        return kind switch
        {
            MemberKind.Linear => ModelMember.FromLinear(name, Linear(), isLineMove, mapOrNone, interceptsOrNone),
            MemberKind.BoostedLinear => ModelMember.FromBoostedLinear(name, Linear(), Trees(), isLineMove, mapOrNone, interceptsOrNone),
            MemberKind.Trees => ModelMember.FromTrees(name, Trees(), isLineMove, mapOrNone, interceptsOrNone),
            _ => throw new ForecastModelFormatException($"{name} is a member of unknown kind {kind}."),
        };
    }

    private LinearMember Linear() => new(List(4, Int), List(8, Double), List(8, Double), List(8, Double), List(8, Double), Double());

    private TreeEnsemble Trees()
    {
        var bias = List(8, Double);
        var outputs = Take(Count(1)).ToArray();
        var slots = List(2, UShort);
        var values = List(4, Single);
        var shares = List(2, UShort);
        if (bias.Length is 0 or > ModelMember.MostOutputs || slots.Length != values.Length || outputs.Any(output => output >= bias.Length))
        {
            throw new ForecastModelFormatException($"Trees with {bias.Length} outputs, {slots.Length} splits and leaves and {values.Length} values do not fit.");
        }

        if (!bias.All(double.IsFinite) || !values.All(float.IsFinite))
        {
            throw new ForecastModelFormatException("A tree holds a number that is not finite.");
        }

        if (shares.Length != slots.Count(slot => slot != TreeEnsemble.LeafSlot))
        {
            throw new ForecastModelFormatException($"{shares.Length} shares do not fit the splits of the trees.");
        }

        return new TreeEnsemble(bias, outputs, slots, values, LeftShares.ToNodes(slots, shares));
    }

    private T[] List<T>(int leastBytes, Func<T> read)
    {
        var list = new T[Count(leastBytes)];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = read();
        }

        return list;
    }

    private int Count(int leastBytes)
    {
        var count = Int();
        return count >= 0 && count <= (content.Length - position) / leastBytes
            ? count
            : throw new ForecastModelFormatException($"A list of {count} things cannot stand in the {content.Length - position} bytes that are left.");
    }

    private string Text()
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            length |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                break;
            }

            if (shift >= 14)
            {
                throw new ForecastModelFormatException("A name is too long.");
            }
        }

        return Encoding.UTF8.GetString(Take(length));
    }

    private byte Byte() => Take(1)[0];

    private ushort UShort() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private float Single() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > content.Length - position)
        {
            throw new ForecastModelFormatException("The model's content is cut off.");
        }

        position += count;
        return content.AsSpan(position - count, count);
    }
}
