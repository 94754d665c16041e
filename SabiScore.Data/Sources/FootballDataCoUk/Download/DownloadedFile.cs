namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>One file of a download.</summary>
/// <param name="Name">Name in the downloads folder.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Reason">Why it was not fetched, in words; nothing where it was.</param>
public sealed record DownloadedFile(string Name, DownloadOutcome Outcome, string? Reason = null)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => Reason is null ? $"{Name}: {Outcome}" : $"{Name}: {Outcome}: {Reason}";
}
