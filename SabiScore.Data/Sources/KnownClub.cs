using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources;

/// <summary>A club that the reader is told of.</summary>
/// <param name="Id">Its canonical identity.</param>
/// <param name="Country">Country of its league, in English; names are unique within one.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Aliases">Other spellings of this source.</param>
public sealed record KnownClub(ClubId Id, string Country, string Name, IReadOnlyList<string> Aliases);
