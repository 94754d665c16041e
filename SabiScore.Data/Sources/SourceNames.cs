namespace SabiScore.Data.Sources;

/// <summary>The clubs of a match as its source writes them, without spaces around.</summary>
/// <param name="Home">Home club.</param>
/// <param name="Away">Away club.</param>
public readonly record struct SourceNames(string Home, string Away);
