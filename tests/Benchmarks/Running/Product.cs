using SabiScore.Tests.Shared;

namespace SabiScore.Benchmarks.Running;

/// <summary>Where the product's own executables are: built with the bench, in the same configuration.</summary>
internal static class Product
{
    public static string Standalone => Find("SabiScore.Standalone");

    public static string Worker => Find("SabiScore.Worker");

    private static string Find(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var path = Path.Combine(RealData.Repository, project, "bin", output.Parent!.Name, output.Name, project + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return File.Exists(path) ? path : throw new FileNotFoundException($"{project} is not built: {path}.");
    }
}
