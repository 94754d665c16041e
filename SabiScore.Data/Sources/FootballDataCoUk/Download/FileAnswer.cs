namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>What the site gave for one file.</summary>
internal sealed record FileAnswer(DownloadOutcome Outcome)
{
    public byte[] Content { get; init; } = [];

    public string? Tag { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? Reason { get; init; }

    /// <summary>The site asks not to be asked for a while.</summary>
    public bool AsksForPeace { get; init; }
}
