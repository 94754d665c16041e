using SabiScore.Data.Sources.Fetching;

namespace SabiScore.Data.Live;

/// <summary>How a match stands now.</summary>
/// <param name="FixtureId">The match.</param>
/// <param name="State">Being played, at half-time or over.</param>
/// <param name="Minute">Minute of play, 0 to 90; null once it is over.</param>
/// <param name="HomeGoals">Home goals so far.</param>
/// <param name="AwayGoals">Away goals so far.</param>
public sealed record LiveMatch(long FixtureId, FixtureState State, int? Minute, int HomeGoals, int AwayGoals);
