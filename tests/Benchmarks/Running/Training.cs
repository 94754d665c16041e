namespace SabiScore.Benchmarks.Running;

/// <summary>A training that has ended.</summary>
/// <param name="ModelFile">The model that came of it.</param>
/// <param name="Learning">Time from features to model.</param>
/// <param name="Process">The whole process: reading, features, learning.</param>
internal sealed record Training(string ModelFile, TimeSpan Learning, ProcessResult Process);
