using SabiScore.Domain.Odds;

namespace SabiScore.Domain.Football;

/// <summary>Everything that may be known of a match before it is played. Features see this type and no other of the match itself.</summary>
/// <param name="Fixture">The match.</param>
/// <param name="Prices">Prices as of the forecast, captured before kick-off; null where there are none.</param>
public sealed record UpcomingMatch(Fixture Fixture, PriceBoard? Prices);
