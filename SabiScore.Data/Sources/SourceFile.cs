namespace SabiScore.Data.Sources;

/// <summary>One file that was read.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Sha256">Hash of its content, 64 lower-case hex digits.</param>
/// <param name="Rows">Rows that hold anything, the header not counted.</param>
/// <param name="Matches">Played matches that went in.</param>
/// <param name="Upcoming">Matches without a result that went in.</param>
public sealed record SourceFile(string Name, string Sha256, int Rows, int Matches, int Upcoming);
