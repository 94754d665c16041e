using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using FsCheck.Xunit;
using SabiScore.Domain.Football;
using SabiScore.Domain.Models;

namespace SabiScore.Domain.Tests.Models;

public sealed class ForecastModelFileTests
{
    private const int HeaderLength = 52;

    private static readonly byte[] File = SmallModel.File();

    [Fact]
    public void Load_SavedModel_IsTheSameModel()
    {
        var (made, loaded) = (ForecastModel.Create(SmallModel.Parts), SmallModel.Load(File));
        using var again = new MemoryStream();
        loaded.Save(again);

        Assert.Equal(File, again.ToArray());
        Assert.Equal((made.Version, SmallModel.SchemaId), (loaded.Version, loaded.SchemaId));
        Assert.Equal(File.Length, loaded.FileLength);
        Assert.Matches("^[0-9a-f]{8}$", loaded.Version);
        Assert.Equal(made.Members.Select(member => (member.Name, member.Kind, member.IsLineMove)), loaded.Members.Select(member => (member.Name, member.Kind, member.IsLineMove)));
        Assert.Equal(JsonSerializer.Serialize(made.Card), JsonSerializer.Serialize(loaded.Card));
        foreach (var league in League.All)
        {
            var (one, other) = (made.Evaluate(SmallModel.Features, league, 0.7), loaded.Evaluate(SmallModel.Features, league, 0.7));
            Assert.Equal((one.Published, one.Fundamental, one.Completeness), (other.Published, other.Fundamental, other.Completeness));
        }
    }

    [Fact]
    public void Create_SameParts_GivesTheSameBytesAndVersion()
    {
        Assert.Equal(File, SmallModel.File());
        Assert.NotEqual(
            ForecastModel.Create(SmallModel.Parts).Version,
            ForecastModel.Create(SmallModel.Parts with { Card = SmallModel.Parts.Card with { Seed = 8 } }).Version);
    }

    [Property(MaxTest = 500)]
    public bool Load_AnyByteChanged_IsRefused(int place, byte change)
    {
        var damaged = File.ToArray();
        damaged[(int)((uint)place % damaged.Length)] ^= change == 0 ? (byte)1 : change;

        return Refuses(damaged);
    }

    [Fact]
    public void Load_CutOffAnywhere_IsRefused()
    {
        for (var length = 0; length < File.Length; length++)
        {
            Assert.True(Refuses(File[..length]), $"{length} of {File.Length} bytes were accepted.");
        }
    }

    [Fact]
    public void Load_SomethingBehindIt_IsRefused() => Assert.True(Refuses([.. File, 0]));

    [Fact]
    public void Load_AnotherSchema_IsRefusedByName()
    {
        var exception = Assert.Throws<ForecastModelFormatException>(() => SmallModel.Load(File, "0therabc"));

        Assert.Contains("5ma11000", exception.Message, StringComparison.Ordinal);
        Assert.Contains("0therabc", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ForecastModelFormatException>(() => ForecastModel.Load(new MemoryStream(File)));
        Assert.Equal(SmallModel.SchemaId, SmallModel.Load(File, null).SchemaId);
    }

    [Theory]
    [InlineData(2, "version 2; this program reads version 3. It must be trained anew")]
    [InlineData(4, "version 4")]
    public void Load_AnotherFormatVersion_IsRefusedByNumber(int version, string told)
    {
        var other = File.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(other.AsSpan(8), version);

        Assert.Contains(told, Assert.Throws<ForecastModelFormatException>(() => SmallModel.Load(other)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html>Not found</html>")]
    [InlineData("SABIMODL")]
    public void Load_NotAModel_IsRefused(string text) => Assert.True(Refuses(System.Text.Encoding.UTF8.GetBytes(text)));

    // With a right checksum, so that only the reader's own care stands between the numbers and the memory.
    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void Load_HostileCount_IsRefusedWithoutTakingMemory(int count)
    {
        var content = Content(File);
        // The first count after the schema id is the number of feature names.
        BinaryPrimitives.WriteInt32LittleEndian(content.AsSpan(1 + SmallModel.SchemaId.Length), count);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(Refuses(Pack(content)));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    [Property(MaxTest = 500)]
    public bool Load_AnyContentByteChangedUnderARightChecksum_IsRefusedOrForecasts(int place, byte change)
    {
        var content = Content(File);
        content[(int)((uint)place % content.Length)] ^= change == 0 ? (byte)1 : change;
        ForecastModel model;
        try
        {
            model = SmallModel.Load(Pack(content));
        }
        catch (ForecastModelFormatException)
        {
            return true;
        }

        // Another number somewhere: still finite trees that end, on whatever they read.
        try
        {
            var forecast = model.Evaluate(SmallModel.Features, League.PremierLeague);
            return Math.Abs(forecast.Published.Home + forecast.Published.Draw + forecast.Published.Away - 1) < 1e-9;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static byte[] Content(byte[] file)
    {
        using var brotli = new BrotliStream(new MemoryStream(file, HeaderLength + 8, file.Length - HeaderLength - 8), CompressionMode.Decompress);
        using var content = new MemoryStream();
        brotli.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        packed.Write(File.AsSpan(0, HeaderLength + 8));
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(content);
        }

        var file = packed.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(12), file.Length - HeaderLength);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(HeaderLength), content.Length);
        SHA256.HashData(file.AsSpan(HeaderLength), file.AsSpan(20, 32));
        return file;
    }

    private static bool Refuses(byte[] file)
    {
        try
        {
            SmallModel.Load(file);
            return false;
        }
        catch (ForecastModelFormatException exception)
        {
            return exception.Message.Length > 10;
        }
    }
}
