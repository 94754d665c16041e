namespace SabiScore.Data.Sources.ClubFacts;

/// <summary>What a file of club facts holds.</summary>
/// <param name="File">File name without its folder.</param>
/// <param name="Lines">Sound lines.</param>
/// <param name="Problems">What was left out.</param>
public sealed record ClubFactsContent(string File, IReadOnlyList<ClubFactLine> Lines, IReadOnlyList<ImportProblem> Problems);
