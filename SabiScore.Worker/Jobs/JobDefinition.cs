using Quartz;

namespace SabiScore.Worker.Jobs;

/// <summary>A job of the schedule.</summary>
internal sealed record JobDefinition
{
    public required string Name { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The class that Quartz makes for each firing.</summary>
    public required Type Type { get; init; }

    /// <summary>Whether another worker does a firing again whose worker died in the middle.</summary>
    public required bool Recovers { get; init; }

    /// <summary>What becomes of a firing that nobody was there for.</summary>
    public required CronTriggerMisfireInstruction Misfire { get; init; }

    /// <summary>Its schedule, a cron expression in UTC.</summary>
    public required Func<JobOptions, string> Cron { get; init; }

    /// <summary>How long it may take, where "Jobs:Deadlines" says nothing else: less than the time to its next firing.</summary>
    public required TimeSpan Deadline { get; init; }

    public JobKey Key => new(Name);
}
