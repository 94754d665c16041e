namespace SabiScore.Data.Sources.Names;

/// <summary>A spelling that is certain.</summary>
/// <param name="Country">Country of the league.</param>
/// <param name="Club">Canonical name.</param>
/// <param name="Folded">The spelling, folded.</param>
public sealed record WellKnownName(string Country, string Club, string Folded);
