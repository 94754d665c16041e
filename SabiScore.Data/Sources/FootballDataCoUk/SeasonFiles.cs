using SabiScore.Data.Sources.Understat;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Reads a folder of match files of football-data.co.uk, whatever the files are called.</summary>
public static class SeasonFiles
{
    /// <summary>
    /// Reads every *.csv of the folder. League and season come from each row. Nothing in a file makes this fail: what is bad is in <see cref="MatchSet.Problems"/>.
    /// </summary>
    /// <param name="folder">Folder of the files; folders within it are not read.</param>
    /// <param name="understatFolder">Folder of Understat's expected goals, see <see cref="UnderstatFiles"/>; null for none.</param>
    /// <param name="known">Clubs that have an identity already; the others get the next free numbers, by country and name.</param>
    /// <param name="progress">Told of every file read, from several threads.</param>
    /// <param name="cancellationToken">Stops the reading between two files.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static MatchSet Read(
        string folder,
        string? understatFolder = null,
        IReadOnlyCollection<KnownClub>? known = null,
        IProgress<string>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var contents = Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Select(path =>
            {
                var content = SeasonFileReader.Read(path);
                progress?.Report(content.File);
                return content;
            })
            .ToList();
        var assembly = new MatchAssembly(contents, known ?? []);
        return understatFolder is null ? assembly.Build() : assembly.Build(UnderstatFiles.Read(understatFolder));
    }
}
