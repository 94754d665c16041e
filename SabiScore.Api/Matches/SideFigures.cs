namespace SabiScore.Api.Matches;

/// <summary>What one side did in a match.</summary>
/// <param name="Shots">Shots.</param>
/// <param name="ShotsOnTarget">Shots on target.</param>
/// <param name="Fouls">Fouls committed.</param>
/// <param name="Corners">Corners won.</param>
/// <param name="YellowCards">Yellow cards.</param>
/// <param name="RedCards">Red cards.</param>
/// <param name="ExpectedGoals">Expected goals of a provider.</param>
public sealed record SideFigures(
    int? Shots, int? ShotsOnTarget, int? Fouls, int? Corners, int? YellowCards, int? RedCards, double? ExpectedGoals);
