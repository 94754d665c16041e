using System.Text.RegularExpressions;

namespace SabiScore.AppHost.Tests.Wiring;

/// <summary>The jobs that the worker has, by its source: its classes are not referenced here.</summary>
internal static partial class WorkerJobs
{
    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SabiScore.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run from inside the repository.");
        }

        return
        [
            .. Directory.GetFiles(Path.Combine(folder.FullName, "SabiScore.Worker", "Jobs"), "*Job.cs")
                .SelectMany(file => JobName().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("const string Name = \"(?<name>[A-Za-z]+)\"")]
    private static partial Regex JobName();
}
