namespace SabiScore.Data.Sources.Fetching;

/// <summary>What a quota allows now.</summary>
/// <param name="Calls">Calls that may be made now.</param>
/// <param name="Spacing">Time between two calls at which the quota lasts.</param>
/// <param name="NextAt">When the next call after these is due, UTC.</param>
public sealed record BudgetDecision(int Calls, TimeSpan Spacing, DateTimeOffset NextAt);
