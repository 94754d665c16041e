using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>When a job's schedule fires next.</summary>
public sealed record JobFiringsAnswer
{
    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>Times in order, UTC; fewer than asked for where the schedule ends.</summary>
    public required IReadOnlyList<DateTimeOffset> Firings { get; init; }

    /// <summary>Who paused it; none where nobody did. Paused, it does not fire before it is resumed.</summary>
    public JobPauseAnswer? Pause { get; init; }

    internal static JobFiringsAnswer Of(string job, NextFiringsResponse next) =>
        new() { Job = job, Firings = [.. next.Firings.Select(firing => firing.ToDateTimeOffset())], Pause = JobPauseAnswer.Of(next.Pause) };
}
