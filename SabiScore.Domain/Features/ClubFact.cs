using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features;

/// <summary>Something known of a club that no feed gives: wages, parachute payments, ground …</summary>
/// <param name="Club">The club.</param>
/// <param name="From">First date on which it is known and holds, until a later fact of the same key.</param>
/// <param name="Key">One of <see cref="ClubFactKeys"/>; others are kept and used by nothing.</param>
/// <param name="Value">The number, in the key's unit.</param>
public sealed record ClubFact(ClubId Club, DateOnly From, string Key, double Value);
