namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>What one file holds.</summary>
internal sealed record SeasonFileContent(string File, string Sha256, int FilledRows, IReadOnlyList<SourceRow> Rows, IReadOnlyList<ImportProblem> Problems);
