namespace SabiScore.Benchmarks.Report;

/// <summary>What a run of the bench found.</summary>
/// <param name="Markdown">Machine, command and table.</param>
/// <param name="IsKept">Whether every figure could be measured and is within its budget.</param>
internal sealed record BenchReport(string Markdown, bool IsKept);
