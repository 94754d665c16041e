namespace SabiScore.Worker.Jobs.History;

/// <summary>How a job has fared.</summary>
internal sealed record JobStatistics
{
    /// <summary>Days that were looked at, up to now.</summary>
    public required int Days { get; init; }

    /// <summary>Runs that started in these days, by outcome as the database words it.</summary>
    public required IReadOnlyDictionary<string, int> Outcomes { get; init; }

    /// <summary>Runs of these days that did something: the ones that durations are of.</summary>
    public required int Worked { get; init; }

    /// <summary>Half of them took no longer; nothing where there were none.</summary>
    public TimeSpan? P50 { get; init; }

    /// <summary>95 of 100 took no longer.</summary>
    public TimeSpan? P95 { get; init; }

    /// <summary>99 of 100 took no longer.</summary>
    public TimeSpan? P99 { get; init; }

    /// <summary>When its latest run ended that ended well, whenever that was; nothing before the first.</summary>
    public DateTimeOffset? LastSuccessAt { get; init; }

    /// <summary>Runs that failed or were interrupted since then.</summary>
    public required int FailuresInARow { get; init; }
}
