using SabiScore.Data.Sources;
using SabiScore.Data.Sources.FootballDataCoUk;
using SabiScore.Tests.Shared;

namespace SabiScore.Data.Tests.Sources.FootballDataCoUk;

/// <summary>Two generated seasons of all leagues, for clones without the real files.</summary>
internal static class Generated
{
    private static readonly Lazy<(string Folder, int Matches)> Files = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("sabiscore-generated-").FullName;
        return (folder, GeneratedSeasons.Write(folder, 2023, 2));
    });

    public static int MatchesWritten => Files.Value.Matches;

    public static MatchSet Read() => SeasonFiles.Read(Files.Value.Folder);
}
