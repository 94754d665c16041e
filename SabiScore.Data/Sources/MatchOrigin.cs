namespace SabiScore.Data.Sources;

/// <summary>Where a match was read.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Line">Line in the file, the header being 1.</param>
public readonly record struct MatchOrigin(string File, int Line);
