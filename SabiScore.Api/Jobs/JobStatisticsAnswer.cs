using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>How a job has fared; at most half a minute old.</summary>
public sealed record JobStatisticsAnswer
{
    /// <summary>Days up to now that were looked at.</summary>
    public required int Days { get; init; }

    /// <summary>Runs that started in them, by how they stand; states without a run are left out.</summary>
    public required IReadOnlyDictionary<JobState, int> States { get; init; }

    /// <summary>Runs among them that were done or partly done: the ones that durations are of.</summary>
    public required int Worked { get; init; }

    /// <summary>Half of them took no longer, seconds; none where there were none.</summary>
    public double? P50Seconds { get; init; }

    /// <summary>95 of 100 took no longer, seconds.</summary>
    public double? P95Seconds { get; init; }

    /// <summary>99 of 100 took no longer, seconds.</summary>
    public double? P99Seconds { get; init; }

    /// <summary>When the latest run ended that ended well, UTC, whenever that was; none before the first.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Runs that failed or were interrupted since then.</summary>
    public required int FailuresInARow { get; init; }

    internal static JobStatisticsAnswer Of(Statistics statistics) => new()
    {
        Days = statistics.Days,
        States = statistics.Outcomes.GroupBy(count => JobRunAnswer.Known<JobState>((int)count.Outcome)).ToDictionary(group => group.Key, group => group.Sum(count => count.Count)),
        Worked = statistics.Worked,
        P50Seconds = statistics.P50?.ToTimeSpan().TotalSeconds,
        P95Seconds = statistics.P95?.ToTimeSpan().TotalSeconds,
        P99Seconds = statistics.P99?.ToTimeSpan().TotalSeconds,
        LastSuccessAt = statistics.LastSuccessAt?.ToDateTimeOffset(),
        FailuresInARow = statistics.FailuresInARow,
    };
}
