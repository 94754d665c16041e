namespace SabiScore.Domain.Ratings;

/// <summary>What a shot was worth in a league over the three seasons before; NaN where no season is before.</summary>
/// <param name="OnTarget">Goals per shot on target (c1).</param>
/// <param name="Any">Goals per shot (c2).</param>
public readonly record struct GoalsPerShot(double OnTarget, double Any);
