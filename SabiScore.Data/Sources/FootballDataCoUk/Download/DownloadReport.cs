namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>What a download brought.</summary>
/// <param name="Folder">Where the files are.</param>
/// <param name="Files">Every file, in the order in which they were to be asked for.</param>
public sealed record DownloadReport(string Folder, IReadOnlyList<DownloadedFile> Files)
{
    /// <summary>How many files ended so.</summary>
    public int Count(DownloadOutcome outcome) => Files.Count(file => file.Outcome == outcome);

    /// <summary>Whether everything that was asked for was answered as it should be.</summary>
    public bool IsComplete => Files.All(file => file.Outcome is not (DownloadOutcome.Refused or DownloadOutcome.Failed or DownloadOutcome.LeftOut));

    /// <summary>One line for people.</summary>
    public override string ToString() => string.Join(", ", Enum.GetValues<DownloadOutcome>().Where(outcome => Count(outcome) > 0).Select(outcome => $"{Count(outcome)} {Word(outcome)}"));

    private static string Word(DownloadOutcome outcome) => outcome switch
    {
        DownloadOutcome.Fetched => "fetched",
        DownloadOutcome.Unchanged => "unchanged",
        DownloadOutcome.Kept => "kept",
        DownloadOutcome.NotThere => "not there yet",
        DownloadOutcome.Refused => "refused",
        DownloadOutcome.Failed => "failed",
        _ => "left out",
    };
}
