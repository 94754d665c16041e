using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>A pause of a job's schedule.</summary>
public sealed record JobPauseAnswer
{
    /// <summary>Since when, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who paused it.</summary>
    public required string By { get; init; }

    /// <summary>Why; none where nothing was said.</summary>
    public string? Reason { get; init; }

    internal static JobPauseAnswer? Of(Pause? pause) =>
        pause is null ? null : new() { At = pause.At.ToDateTimeOffset(), By = pause.By, Reason = pause.Reason.Length == 0 ? null : pause.Reason };
}
