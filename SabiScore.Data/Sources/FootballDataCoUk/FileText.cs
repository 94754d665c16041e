using System.Text;
using System.Text.Unicode;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Bytes of a file as text, or the reason why they are none.</summary>
internal static class FileText
{
    /// <summary>The text as UTF-8 without byte order mark; what is not UTF-8 is taken for Latin-1.</summary>
    public static byte[]? ToUtf8(byte[] bytes, out string? refusal)
    {
        refusal = Refusal(bytes);
        if (refusal is not null)
        {
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            return Encoding.Convert(Encoding.Latin1, Encoding.UTF8, bytes);
        }

        return bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
    }

    private static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return "The file is empty.";
        }

        var control = 0;
        foreach (var value in bytes)
        {
            control += value is < 0x20 and not (byte)'\t' and not (byte)'\r' and not (byte)'\n' ? 1 : 0;
        }

        if (control > 0)
        {
            return "The file is binary, not text.";
        }

        var start = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return start.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "The file is a web page (HTML or XML), not CSV." : null;
    }
}
