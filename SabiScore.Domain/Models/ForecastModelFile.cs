using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace SabiScore.Domain.Models;

/// <summary>
/// The file around a model's content: magic (8 bytes), format version (4), length of what follows (8), its SHA-256 (32), then the length of the
/// content (8) and the content, compressed. Little-endian. The checksum covers all that it precedes and is checked before anything is unpacked.
/// </summary>
internal static class ForecastModelFile
{
    internal const int FormatVersion = 3;

    private const int HeaderLength = 8 + 4 + 8 + 32;
    private const long MostBytes = 256L << 20;

    private static ReadOnlySpan<byte> Magic => "SABIMODL"u8;

    internal static (byte[] File, string Version) Write(ForecastModelParts parts)
    {
        var content = ContentWriter.Write(parts);
        using var packed = new MemoryStream();
        packed.Write(new byte[HeaderLength + 8]);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        var file = packed.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(HeaderLength), content.LongLength);
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), FormatVersion);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(12), file.LongLength - HeaderLength);
        SHA256.HashData(file.AsSpan(HeaderLength), file.AsSpan(20, 32));
        return (file, VersionOf(content));
    }

    internal static (ForecastModelParts Parts, byte[] File, string Version) Read(Stream stream, string? schemaId)
    {
        var file = ReadAll(stream);
        var content = Unpack(file);
        var parts = ContentReader.Read(content, schemaId);
        return (parts, file, VersionOf(content));
    }

    private static string VersionOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 4));

    // Grows with what really arrives, so a length in a header never decides how much memory is taken.
    private static byte[] ReadAll(Stream stream)
    {
        using var bytes = new MemoryStream();
        var block = new byte[64 << 10];
        for (var read = stream.Read(block); read > 0; read = stream.Read(block))
        {
            if (bytes.Length + read > MostBytes)
            {
                throw new ForecastModelFormatException($"The model file is longer than {MostBytes} bytes.");
            }

            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }

    private static byte[] Unpack(byte[] file)
    {
        if (!file.AsSpan(0, Math.Min(file.Length, Magic.Length)).SequenceEqual(Magic[..Math.Min(file.Length, Magic.Length)]))
        {
            throw new ForecastModelFormatException("This is not a model file: it begins with other bytes.");
        }

        if (file.Length < HeaderLength + 8)
        {
            throw new ForecastModelFormatException($"The model file is cut off: {file.Length} bytes do not hold a header.");
        }

        var format = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        if (format != FormatVersion)
        {
            throw new ForecastModelFormatException($"The model file has format version {format}; this program reads version {FormatVersion}. {(format < FormatVersion ? "It must be trained anew." : "A later program wrote it.")}");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(12));
        if (length != file.Length - HeaderLength)
        {
            throw new ForecastModelFormatException($"The model file is cut off or longer than it says: {length} bytes announced, {file.Length - HeaderLength} there.");
        }

        if (!SHA256.HashData(file.AsSpan(HeaderLength)).AsSpan().SequenceEqual(file.AsSpan(20, 32)))
        {
            throw new ForecastModelFormatException("The model file is damaged: its checksum does not match.");
        }

        return Decompress(file);
    }

    private static byte[] Decompress(byte[] file)
    {
        var announced = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(HeaderLength));
        using var packed = new MemoryStream(file, HeaderLength + 8, file.Length - HeaderLength - 8);
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        byte[] content;
        try
        {
            content = ReadAll(brotli);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw new ForecastModelFormatException($"The model's content cannot be unpacked: {exception.Message}", exception);
        }

        return content.LongLength == announced
            ? content
            : throw new ForecastModelFormatException($"The model's content has {content.LongLength} bytes instead of {announced}.");
    }
}
