namespace SabiScore.Domain.Features;

/// <summary>One group of a league's view.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="Features">Names in the catalog; none stands in two groups of a view.</param>
public sealed record LeagueViewGroup(string Name, IReadOnlyList<string> Features);
