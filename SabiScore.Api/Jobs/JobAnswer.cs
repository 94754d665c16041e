using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>A job with its schedule, its pause, what it does now and how it has fared.</summary>
public sealed record JobAnswer
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Schedule: a cron expression with seconds, in UTC.</summary>
    public required string Cron { get; init; }

    /// <summary>When it fires next, UTC; none while it is paused or the worker's scheduler has not started.</summary>
    public DateTimeOffset? NextFireAt { get; init; }

    /// <summary>Whether another worker does a firing again whose worker died in the middle.</summary>
    public required bool Recovers { get; init; }

    /// <summary>Its latest run; none before the first.</summary>
    public JobRunAnswer? LastRun { get; init; }

    /// <summary>The run that waits or is at work; none where none does.</summary>
    public JobRunAnswer? ActiveRun { get; init; }

    /// <summary>Who paused its schedule; none where nobody did.</summary>
    public JobPauseAnswer? Pause { get; init; }

    /// <summary>How long a run may take before it is told to stop and has failed, seconds.</summary>
    public required double DeadlineSeconds { get; init; }

    /// <summary>How it has fared in the last 7 days.</summary>
    public required JobStatisticsAnswer Statistics { get; init; }

    internal static JobAnswer Of(Job job) => new()
    {
        Name = job.Name,
        Summary = job.Summary,
        Cron = job.Cron,
        NextFireAt = job.NextFireAt?.ToDateTimeOffset(),
        Recovers = job.Recovers,
        LastRun = job.LastRun is { } last ? JobRunAnswer.Of(last) : null,
        ActiveRun = job.ActiveRun is { } active ? JobRunAnswer.Of(active) : null,
        Pause = JobPauseAnswer.Of(job.Pause),
        DeadlineSeconds = job.Deadline.ToTimeSpan().TotalSeconds,
        Statistics = JobStatisticsAnswer.Of(job.Statistics),
    };
}
