namespace SabiScore.Domain.Odds;

/// <summary>Asian handicap of one bookmaker or consensus.</summary>
/// <param name="Line">Goals added to the home side's score, in quarters: −1.25 makes the home side a strong favourite.</param>
/// <param name="Price">Prices of home and away at that line.</param>
public readonly record struct HandicapPrice(double Line, TwoWayPrice Price);
