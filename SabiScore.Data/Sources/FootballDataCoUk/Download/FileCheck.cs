using System.Text;

namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>Whether what came is a file of matches, whole.</summary>
internal static class FileCheck
{
    /// <summary>What is wrong; nothing where it is one.</summary>
    public static string? Refusal(byte[] content)
    {
        if (FileText.ToUtf8(content, out var refusal) is not { } text)
        {
            return refusal;
        }

        var lines = Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        if (!header.Contains("Div") || !header.Contains("HomeTeam"))
        {
            return "The first line is no header of football-data.co.uk.";
        }

        var last = lines[^1].Count(letter => letter == ',') + 1;
        return last < header.Length ? $"The file is cut short: its last line has {last} of {header.Length} fields." : null;
    }
}
