using System.Text.RegularExpressions;

namespace SabiScore.Architecture.Tests;

/// <summary>Rules that a compiler does not hold.</summary>
public sealed partial class SourceTests
{
    private static readonly string[] ForbiddenFolders = ["Helpers", "Utils", "Utilities", "Managers", "Services", "Common", "Misc"];

    [Fact]
    public void Namespace_OfEveryFile_IsItsFolder()
    {
        var wrong = Repository.Sources
            .Where(file => Repository.Relative(file).StartsWith("SabiScore.", StringComparison.Ordinal))
            .Select(file => (File: Repository.Relative(file), Namespace: NamespaceLine().Match(File.ReadAllText(file)).Groups["name"].Value))
            .Where(source => source.Namespace.Length > 0 && source.Namespace != Path.GetDirectoryName(source.File)!.Replace('/', '.').Replace('\\', '.'))
            .Select(source => $"{source.File}: {source.Namespace}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Folders_AreNamedForWhatTheyHold()
    {
        var wrong = Repository.Sources.Select(Repository.Relative).Where(file => file.Split('/').SkipLast(1).Any(ForbiddenFolders.Contains));

        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_AreAtMost500LinesLong()
    {
        var wrong = Repository.Sources.Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count())).Where(source => source.Lines > 500);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Programs_AreAtMost40LinesLong()
    {
        var wrong = Repository.Sources
            .Where(file => Path.GetFileName(file) == "Program.cs" && Repository.Relative(file).StartsWith("SabiScore.", StringComparison.Ordinal))
            .Select(file => (File: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(source => source.Lines > 40);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Sources_HaveNothingLeftOpen() => Assert.Empty(Containing(LeftOpen()));

    [Fact]
    public void Sources_NameNoPathOfAMachine() => Assert.Empty(Containing(MachinePath()));

    private static IEnumerable<string> Containing(Regex words) =>
        from file in Repository.Sources
        where Path.GetFileName(file) != nameof(SourceTests) + ".cs"
        let found = words.Match(File.ReadAllText(file))
        where found.Success
        select $"{Repository.Relative(file)}: {found.Value}";

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"NotImplementedException|\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"[""'\s(=](/work|/root|/home/\w+|/Users/\w+)/|[A-Z]:\\\\?Users")]
    private static partial Regex MachinePath();
}
