namespace SabiScore.Domain.Models;

/// <summary>A number with its name.</summary>
/// <param name="Name">Lowercase, underscores.</param>
/// <param name="Value">The number, finite.</param>
public readonly record struct NamedValue(string Name, double Value);
