using System.Text.Json;

namespace SabiScore.Domain.Models;

/// <summary>Writes a model's content; <see cref="ContentReader"/> reads it in the same order.</summary>
internal static class ContentWriter
{
    internal static byte[] Write(ForecastModelParts parts)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(parts.SchemaId);
        Write(writer, parts.FeatureNames, writer.Write);
        Write(writer, parts.OpeningColumns, writer.Write);
        Write(writer, parts.DerivedColumns, column => Write(writer, column));
        Write(writer, parts.FundamentalMembers, member => Write(writer, member));
        Write(writer, parts.FundamentalWeights, writer.Write);
        Write(writer, parts.MarketMembers, member => Write(writer, member));
        Write(writer, parts.Blends, blend =>
        {
            writer.Write(blend.PriceWeight);
            Write(writer, blend.MemberWeights, writer.Write);
        });
        Write(writer, parts.Calibrations, calibration =>
        {
            Write(writer, calibration.Slopes, writer.Write);
            Write(writer, calibration.Intercepts, writer.Write);
        });
        Write(writer, JsonSerializer.SerializeToUtf8Bytes(parts.Card, ModelCardJson.Default.ModelCard), writer.Write);
        writer.Flush();
        return stream.ToArray();
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyCollection<T> list, Action<T> write)
    {
        writer.Write(list.Count);
        foreach (var item in list)
        {
            write(item);
        }
    }

    private static void Write(BinaryWriter writer, DerivedColumn column)
    {
        writer.Write(column.Name);
        writer.Write((byte)column.Kind);
        writer.Write(column.First);
        writer.Write(column.Second);
    }

    private static void Write(BinaryWriter writer, ModelMember member)
    {
        writer.Write(member.Name);
        writer.Write((byte)member.Kind);
        writer.Write(member.IsLineMove);
        Write(writer, member.Map ?? [], writer.Write);
        Write(writer, member.LeagueIntercepts ?? [], writer.Write);
        if (member.Linear is { } linear)
        {
            Write(writer, linear);
        }

        if (member.Trees is { } trees)
        {
            Write(writer, trees);
        }
    }

    private static void Write(BinaryWriter writer, LinearMember linear)
    {
        Write(writer, linear.Columns, writer.Write);
        Write(writer, linear.Means, writer.Write);
        Write(writer, linear.Deviations, writer.Write);
        Write(writer, linear.Coefficients, writer.Write);
        Write(writer, linear.Intercepts, writer.Write);
        writer.Write(linear.Clip);
    }

    private static void Write(BinaryWriter writer, TreeEnsemble trees)
    {
        Write(writer, trees.Bias, writer.Write);
        Write(writer, trees.TreeOutputs.ToArray(), writer.Write);
        Write(writer, trees.Slots.ToArray(), writer.Write);
        Write(writer, trees.Values.ToArray(), writer.Write);
        Write(writer, LeftShares.OfSplits(trees.Slots, trees.SharesLeft), writer.Write);
    }
}
