using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>A job with its schedule and its latest run.</summary>
public sealed record JobAnswer
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Schedule: a cron expression with seconds, in UTC.</summary>
    public required string Cron { get; init; }

    /// <summary>When it fires next, UTC; none while the worker's scheduler has not started.</summary>
    public DateTimeOffset? NextFireAt { get; init; }

    /// <summary>Whether another worker does a firing again whose worker died in the middle.</summary>
    public required bool Recovers { get; init; }

    /// <summary>Its latest run; none before the first.</summary>
    public JobRunAnswer? LastRun { get; init; }

    internal static JobAnswer Of(Job job) => new()
    {
        Name = job.Name,
        Summary = job.Summary,
        Cron = job.Cron,
        NextFireAt = job.NextFireAt?.ToDateTimeOffset(),
        Recovers = job.Recovers,
        LastRun = job.LastRun is { } run ? JobRunAnswer.Of(run) : null,
    };
}
