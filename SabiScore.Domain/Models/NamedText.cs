namespace SabiScore.Domain.Models;

/// <summary>A text with its name.</summary>
/// <param name="Name">Lowercase, underscores.</param>
/// <param name="Text">The text.</param>
public readonly record struct NamedText(string Name, string Text);
