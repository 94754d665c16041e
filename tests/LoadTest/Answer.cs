namespace SabiScore.LoadTest;

/// <summary>One request: what was asked, how long it took, and what went wrong, if anything.</summary>
internal readonly record struct Answer(string Path, TimeSpan Latency, string? Error);
