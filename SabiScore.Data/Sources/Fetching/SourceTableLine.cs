using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Fetching;

/// <summary>A club's line in a table as a provider has it.</summary>
/// <param name="Season">The season.</param>
/// <param name="Position">Place, from 1.</param>
/// <param name="Club">The club's name as the provider spells it.</param>
/// <param name="Won">Matches won.</param>
/// <param name="Drawn">Matches drawn.</param>
/// <param name="Lost">Matches lost.</param>
/// <param name="GoalsFor">Goals scored.</param>
/// <param name="GoalsAgainst">Goals conceded.</param>
/// <param name="Points">Points, deductions counted.</param>
/// <param name="Place">Where it stands in the answer.</param>
public sealed record SourceTableLine(Season Season, int Position, string Club, int Won, int Drawn, int Lost, int GoalsFor, int GoalsAgainst, int Points, string Place);
