using SabiScore.Domain.Football;

namespace SabiScore.Domain.Ratings;

/// <summary>
/// What one side's match was worth in goals: .4 goals + .4 c1 × shots on target + .2 c2 × shots. A side's goals stand in
/// for whatever is not recorded.
/// </summary>
/// <param name="Goals">Goals.</param>
/// <param name="OnTarget">Shots on target, in goals.</param>
/// <param name="Shots">Shots, in goals.</param>
/// <param name="Blend">The blend, in goals.</param>
public readonly record struct ShotsBlend(double Goals, double OnTarget, double Shots, double Blend)
{
    private const double GoalsShare = 0.4;
    private const double OnTargetShare = 0.4;
    private const double ShotsShare = 0.2;

    /// <summary>The blend of one side.</summary>
    public static ShotsBlend Of(int goals, SideStatistics statistics, GoalsPerShot worth)
    {
        var onTarget = worth.OnTarget * statistics.ShotsOnTarget;
        var shots = worth.Any * statistics.Shots;
        var blend = (GoalsShare * goals) + (OnTargetShare * onTarget) + (ShotsShare * shots);
        return new ShotsBlend(goals, Known(onTarget, goals), Known(shots, goals), Known(blend, goals));
    }

    private static double Known(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;
}
