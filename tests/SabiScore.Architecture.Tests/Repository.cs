using System.Xml.Linq;

namespace SabiScore.Architecture.Tests;

/// <summary>The files this build was made of.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Projects { get; } = [.. Files(Root, "*.csproj").Order(StringComparer.Ordinal)];

    /// <summary>Every C# file but what tools made.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Files(Root, "*.cs").Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>Names of the projects that a project takes assemblies from.</summary>
    public static IReadOnlyList<string> References(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Files(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern))
        {
            yield return file.Replace('\\', '/');
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (Path.GetFileName(child) is "bin" or "obj" or "TestResults" || Path.GetFileName(child).StartsWith('.'))
            {
                continue;
            }

            foreach (var file in Files(child, pattern))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SabiScore.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run from inside the repository.");
    }
}
