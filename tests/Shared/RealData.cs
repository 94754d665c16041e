namespace SabiScore.Tests.Shared;

/// <summary>Where the real match files are, on machines that have them beside the repository (../shared/data).</summary>
internal static class RealData
{
    /// <summary>Folder with SabiScore.sln.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>../shared/data; null where it is not there.</summary>
    public static string? Folder { get; } = Existing(Path.Combine(Repository, "..", "shared", "data"));

    /// <summary>../shared/reference, with golden values; null where it is not there.</summary>
    public static string? Reference { get; } = Existing(Path.Combine(Repository, "..", "shared", "reference"));

    /// <summary>140 season files of football-data.co.uk; null where they are not there.</summary>
    public static string? FootballData => Folder is null ? null : Existing(Path.Combine(Folder, "football-data"));

    /// <summary>Expected goals of understat.com; null where they are not there.</summary>
    public static string? Understat => Folder is null ? null : Existing(Path.Combine(Folder, "understat"));

    /// <summary>Whether the real files are there. Says on the console when they are not, since a test then runs on small generated ones.</summary>
    public static bool IsThere([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        if (FootballData is null)
        {
            Console.WriteLine($"{test}: no real data at ../shared/data, runs on generated files instead.");
        }

        return FootballData is not null;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SabiScore.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SabiScore.sln above {AppContext.BaseDirectory}.");
    }
}
