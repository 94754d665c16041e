using System.Text.RegularExpressions;

namespace SabiScore.Architecture.Tests;

/// <summary>docs/operations.md lists what the code measures and traces.</summary>
public sealed partial class TelemetryTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    private static readonly string[] Code =
        [.. Repository.Sources.Where(file => Repository.Relative(file).StartsWith("SabiScore.", StringComparison.Ordinal)).Select(File.ReadAllText)];

    [Fact]
    public void Instruments_AreThoseOfThePage_WithKindAndUnit()
    {
        var written = DocumentedInstrument().Matches(Page).Select(row => (row.Groups["name"].Value, row.Groups["kind"].Value, row.Groups["unit"].Value)).Order();
        var made = Code.SelectMany(file => Instrument().Matches(file))
            .Select(call => (call.Groups["name"].Value, call.Groups["kind"].Value.ToLowerInvariant(), call.Groups["unit"].Value))
            .Order()
            .ToList();

        Assert.True(made.Count >= 15);
        Assert.Equal(made, written);
    }

    [Fact]
    public void Sources_AreThoseOfThePage()
    {
        var written = DocumentedSource().Matches(Page).Select(row => row.Groups["name"].Value).Order();
        var made = Code.Where(file => file.Contains("ActivitySource", StringComparison.Ordinal))
            .SelectMany(file => SourceName().Matches(file))
            .Select(name => name.Groups["name"].Value)
            .Order()
            .ToList();

        Assert.True(made.Count >= 7);
        Assert.Equal(made, written);
    }

    [GeneratedRegex(@"^\| `(?<name>sabiscore\.[a-z._]+)` \| (?<kind>[a-z]+) \| `(?<unit>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedInstrument();

    [GeneratedRegex(@"\.Create(?:Observable)?(?<kind>Counter|UpDownCounter|Histogram|Gauge)<\w+>\(\s*""(?<name>[^""]+)"",\s*""(?<unit>[^""]+)""")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `(?<name>SabiScore\.[A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedSource();

    [GeneratedRegex(@"const string (?:Meter)?Name = ""(?<name>SabiScore\.[A-Za-z]+)""")]
    private static partial Regex SourceName();
}
