namespace SabiScore.Benchmarks.Running;

/// <summary>What a process that has ended took and said.</summary>
/// <param name="Elapsed">From start to end.</param>
/// <param name="PeakMegabytes">Most memory it held at once; null where the system does not tell.</param>
/// <param name="Output">What it wrote, both streams.</param>
internal sealed record ProcessResult(TimeSpan Elapsed, double? PeakMegabytes, string Output);
