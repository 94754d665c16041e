namespace SabiScore.Data.Sources.FootballDataCoUk.Download;

/// <summary>What the site said of a file, to be told to it again.</summary>
/// <param name="Tag">ETag, as written.</param>
/// <param name="LastModified">Last-Modified.</param>
/// <param name="FetchedAt">When the site was last asked, UTC.</param>
internal sealed record FileStamp(string? Tag, DateTimeOffset? LastModified, DateTimeOffset FetchedAt);
