namespace SabiScore.Data.Sources.ClubFacts;

/// <summary>One sound line of a file of club facts.</summary>
/// <param name="Line">Line in the file, the header being 1.</param>
/// <param name="Country">Country of the club's league, in English.</param>
/// <param name="Club">The club's canonical name or an alias.</param>
/// <param name="From">First date on which the fact is known and holds.</param>
/// <param name="Key">What it is.</param>
/// <param name="Value">The number, in the key's unit.</param>
public sealed record ClubFactLine(int Line, string Country, string Club, DateOnly From, string Key, double Value);
