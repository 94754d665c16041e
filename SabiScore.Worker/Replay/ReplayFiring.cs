namespace SabiScore.Worker.Replay;

/// <summary>A firing of a job in a replay.</summary>
/// <param name="Job">The job.</param>
/// <param name="At">Its time by the schedule, UTC.</param>
/// <param name="Since">The firing before, or just before the replay began: whatever happened since is this firing's.</param>
internal sealed record ReplayFiring(ReplayJob Job, DateTimeOffset At, DateTimeOffset Since)
{
    /// <summary>Whether the replay began since the firing before.</summary>
    public bool IsFirst(DateTimeOffset begin) => Since < begin;

    /// <summary>Whether a midnight passed since the firing before.</summary>
    public bool IsFirstOfDay => Since < At - At.TimeOfDay;
}
