namespace SabiScore.Api.Answers;

/// <summary>A score.</summary>
/// <param name="Home">Goals of the home side.</param>
/// <param name="Away">Goals of the away side.</param>
/// <param name="HalfTimeHome">Home goals at half-time, where recorded.</param>
/// <param name="HalfTimeAway">Away goals at half-time, where recorded.</param>
public sealed record Score(int Home, int Away, int? HalfTimeHome, int? HalfTimeAway);
