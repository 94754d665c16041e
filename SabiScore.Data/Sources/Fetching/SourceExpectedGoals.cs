using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>Expected goals of a match that was played, its clubs as the provider spells them.</summary>
/// <param name="League">The league.</param>
/// <param name="Season">The season.</param>
/// <param name="Clubs">The clubs' names.</param>
/// <param name="Home">Expected goals of the home club, 0 to 20.</param>
/// <param name="Away">Expected goals of the away club, 0 to 20.</param>
/// <param name="Place">Where it stands in the answer.</param>
public sealed record SourceExpectedGoals(League League, Season Season, SourceNames Clubs, double Home, double Away, string Place);
