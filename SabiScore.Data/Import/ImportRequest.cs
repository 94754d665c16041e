using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>What is to be imported.</summary>
public sealed record ImportRequest
{
    /// <summary>Folder of match files of football-data.co.uk.</summary>
    public required string MatchFolder { get; init; }

    /// <summary>Folder of Understat's expected goals; null for none.</summary>
    public string? UnderstatFolder { get; init; }

    /// <summary>The user's club facts (docs/club-facts.md); null for none.</summary>
    public string? ClubFactsFile { get; init; }

    /// <summary>What the matches are.</summary>
    public DataKind Kind { get; init; } = DataKind.Real;

    /// <summary>Finds the files below one folder: match files in it or in its "football-data", expected goals in "understat" in it or beside it.</summary>
    public static ImportRequest For(string folder)
    {
        var within = Path.Combine(folder, "football-data");
        var matches = Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csv").Any() || !Directory.Exists(within) ? folder : within;
        string[] understat = [Path.Combine(folder, "understat"), Path.Combine(Path.GetFullPath(matches), "..", "understat")];
        return new ImportRequest { MatchFolder = matches, UnderstatFolder = Array.Find(understat, Directory.Exists) };
    }
}
