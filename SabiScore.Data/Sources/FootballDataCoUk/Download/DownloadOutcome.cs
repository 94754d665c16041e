namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>What came of asking for a file.</summary>
public enum DownloadOutcome
{
    /// <summary>It is new, or newer than the one that was there.</summary>
    Fetched,

    /// <summary>The site says that it has not changed.</summary>
    Unchanged,

    /// <summary>A past season that is there; it was not asked for.</summary>
    Kept,

    /// <summary>The site has no such file: a season that has not begun.</summary>
    NotThere,

    /// <summary>Something came that is no such file; the one that was there stays.</summary>
    Refused,

    /// <summary>Nothing came; the one that was there stays.</summary>
    Failed,

    /// <summary>Not asked for, to leave the site alone.</summary>
    LeftOut,
}
