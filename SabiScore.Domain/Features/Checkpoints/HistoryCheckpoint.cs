using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SabiScore.Domain.Features.State;

namespace SabiScore.Domain.Features.Checkpoints;

/// <summary>
/// File form of the state of one pool of leagues: "SABH", format version, schema id, SHA-256 of what follows, then the state, Brotli-compressed.
/// </summary>
internal static class HistoryCheckpoint
{
    private const int Version = 2;

    private static ReadOnlySpan<byte> Magic => "SABH"u8;

    public static void Save(Stream stream, PoolState pool, IReadOnlyList<LeagueState> leagues)
    {
        using var content = new MemoryStream();
        using (var brotli = new BrotliStream(content, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli, Encoding.UTF8))
        {
            Walk(new StateCodec(writer), pool, leagues);
        }

        using var header = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        header.Write(Magic);
        header.Write(Version);
        header.Write(FeatureCatalog.SchemaId);
        header.Write(pool.Name);
        header.Write(SHA256.HashData(bytes));
        header.Write(bytes.Length);
        header.Write(bytes);
    }

    /// <summary>Reads the name of the pool and its state's content, checked.</summary>
    /// <exception cref="HistoryCheckpointException">The content is not a checkpoint of this catalog, cut short or changed.</exception>
    public static (string Pool, byte[] Content) Read(Stream stream)
    {
        try
        {
            using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            if (!header.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            {
                throw new HistoryCheckpointException("This is not a history checkpoint.");
            }

            if (header.ReadInt32() is var version && version != Version)
            {
                throw new HistoryCheckpointException($"The checkpoint has format {version}; this program reads format {Version}.");
            }

            if (header.ReadString() is var schema && schema != FeatureCatalog.SchemaId)
            {
                throw new HistoryCheckpointException($"The checkpoint was made for feature schema {schema}; this program has {FeatureCatalog.SchemaId}.");
            }

            var (pool, hash, content) = (header.ReadString(), header.ReadBytes(SHA256.HashSizeInBytes), new byte[header.ReadInt32()]);
            stream.ReadExactly(content);
            return SHA256.HashData(content).AsSpan().SequenceEqual(hash)
                ? (pool, content)
                : throw new HistoryCheckpointException("The checkpoint was changed after it was written.");
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or OverflowException)
        {
            throw new HistoryCheckpointException("The checkpoint is cut short.", exception);
        }
    }

    public static void Restore(byte[] content, PoolState pool, IReadOnlyList<LeagueState> leagues)
    {
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(content), CompressionMode.Decompress), Encoding.UTF8);
        Walk(new StateCodec(reader), pool, leagues);
    }

    private static void Walk(StateCodec codec, PoolState pool, IReadOnlyList<LeagueState> leagues)
    {
        codec.Walk(pool.Clubs, id => ClubWalk.Walk(codec, id), club => ClubWalk.Walk(codec, club));
        codec.Walk(pool.Referees, name => codec.Walk(name ?? ""), referee => ClubWalk.Walk(codec, referee));
        foreach (var league in leagues)
        {
            LeagueWalk.Walk(codec, league);
        }
    }
}
