namespace SabiScore.Domain.Features.State;

/// <summary>What exponentially weighted form averages over a club's matches.</summary>
internal enum FormNumber
{
    GoalsFor,
    GoalsAgainst,

    /// <summary>Shots on target, in goals.</summary>
    OnTargetFor,
    OnTargetAgainst,

    /// <summary>Shots, in goals.</summary>
    ShotsFor,
    ShotsAgainst,

    /// <summary>Shots blend minus the rate expected by Dixon–Coles.</summary>
    AdjustedFor,
    AdjustedAgainst,
    Corners,
    Points,

    /// <summary>Goal difference at half-time.</summary>
    HalfTime,

    /// <summary>Goal difference minus what the opening price expected.</summary>
    Surprise,
}
