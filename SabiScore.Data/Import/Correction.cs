namespace SabiScore.Data.Import;

/// <summary>A value that the source gives differently now.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Before">What was stored; null where nothing was.</param>
/// <param name="After">What is stored now.</param>
internal sealed record Correction(string Field, string? Before, string? After);
