namespace SabiScore.Worker.ValueBets;

/// <summary>What the latest search found, for the cache; written also when it found none.</summary>
/// <param name="AsOf">Football's time of the search, UTC.</param>
/// <param name="Matches">Open matches that were looked at.</param>
/// <param name="Bets">Value bets.</param>
/// <param name="NearMisses">What nearly was one.</param>
internal sealed record LatestValueBets(DateTimeOffset AsOf, int Matches, int Bets, int NearMisses);
