using System.Text.RegularExpressions;

namespace SabiScore.EndToEnd.Telemetry;

/// <summary>The table of instruments in docs/operations.md, which another test keeps equal to the code.</summary>
internal static partial class DocumentedMetrics
{
    public static IReadOnlySet<(string Name, string Unit)> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SabiScore.sln")))
        {
            folder = folder.Parent!;
        }

        var rows = Row().Matches(File.ReadAllText(Path.Combine(folder.FullName, "docs", "operations.md")));
        return rows.Select(row => (row.Groups["name"].Value, row.Groups["unit"].Value)).ToHashSet();
    }

    [GeneratedRegex(@"^\| `(?<name>sabiscore\.[a-z._]+)` \| [a-z]+ \| `(?<unit>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
