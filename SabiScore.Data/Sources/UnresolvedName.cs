namespace SabiScore.Data.Sources;

/// <summary>A club name that was refused.</summary>
/// <param name="Country">Country of the league it appeared in.</param>
/// <param name="LeagueCode">League it appeared in.</param>
/// <param name="Name">The name, as the source spells it.</param>
/// <param name="Matches">Rows that were left out because of it.</param>
/// <param name="Resembles">Name of the club it looks like, or null where it looks like none.</param>
/// <param name="Reason">Why it was refused, in words.</param>
public sealed record UnresolvedName(string Country, string LeagueCode, string Name, int Matches, string? Resembles, string Reason);
