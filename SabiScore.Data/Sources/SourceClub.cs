using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources;

/// <summary>A club that plays in a source's matches.</summary>
/// <param name="Id">Its canonical identity.</param>
/// <param name="Country">Country of its league, in English.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="IsNew">Whether the reader had not been told of it.</param>
public sealed record SourceClub(ClubId Id, string Country, string Name, bool IsNew);
