using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Names;

/// <summary>What became of a name.</summary>
/// <param name="Club">The club; null where the name is refused.</param>
/// <param name="Reason">Why it is refused; null where it is not.</param>
/// <param name="Resembles">Canonical name that it looks like; null where there is none.</param>
public sealed record ClubMatch(ClubId? Club, string? Reason = null, string? Resembles = null);
