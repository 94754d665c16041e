using SabiScore.Protos.Scheduler.V1;

namespace SabiScore.Api.Jobs;

/// <summary>One run of a job, or of a step of the way up.</summary>
public sealed record JobRunAnswer
{
    /// <summary>Id, rising with time.</summary>
    public required long Id { get; init; }

    /// <summary>Name of the job or step.</summary>
    public required string Job { get; init; }

    /// <summary>Why it was started.</summary>
    public required JobCause Cause { get; init; }

    /// <summary>Where it stands.</summary>
    public required JobState State { get; init; }

    /// <summary>The latest message for people; on failure the reason.</summary>
    public required string Message { get; init; }

    /// <summary>Share done, 0 to 1.</summary>
    public required double Fraction { get; init; }

    /// <summary>What it looked at.</summary>
    public required int RowsIn { get; init; }

    /// <summary>What it wrote.</summary>
    public required int RowsOut { get; init; }

    /// <summary>When it started, UTC; while waiting, when it was asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; none before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How long it worked, seconds; none before its end.</summary>
    public double? DurationSeconds { get; init; }

    /// <summary>The time of the schedule that it stands for, UTC; none where somebody asked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Football's time when it started, UTC.</summary>
    public required DateTimeOffset ClockAt { get; init; }

    /// <summary>The worker process that runs or ran it; empty while waiting.</summary>
    public required string Worker { get; init; }

    /// <summary>How often it was begun: more than 1 where something was away and it was tried again.</summary>
    public required int Attempts { get; init; }

    /// <summary>How long it may take, seconds; none where nothing limits it, or while it waits.</summary>
    public double? DeadlineSeconds { get; init; }

    /// <summary>When four fifths of its deadline had passed, UTC; none where they have not.</summary>
    public DateTimeOffset? DeadlineWarnedAt { get; init; }

    /// <summary>When an operator asked it to stop, UTC; none where nobody did.</summary>
    public DateTimeOffset? CancelAskedAt { get; init; }

    /// <summary>Who asked it to stop; none where nobody did.</summary>
    public string? CancelAskedBy { get; init; }

    /// <summary>The run that it repeats; none where it repeats none.</summary>
    public long? RetryOf { get; init; }

    internal static JobRunAnswer Of(Run run) => new()
    {
        Id = run.Id,
        Job = run.Job,
        Cause = Known<JobCause>((int)run.Trigger),
        State = Known<JobState>((int)run.Outcome),
        Message = run.Message,
        Fraction = run.Fraction,
        RowsIn = run.RowsIn,
        RowsOut = run.RowsOut,
        StartedAt = run.StartedAt.ToDateTimeOffset(),
        EndedAt = run.EndedAt?.ToDateTimeOffset(),
        DurationSeconds = run.Duration?.ToTimeSpan().TotalSeconds,
        DueAt = run.DueAt?.ToDateTimeOffset(),
        ClockAt = run.ClockAt.ToDateTimeOffset(),
        Worker = run.Worker,
        Attempts = run.Attempts,
        DeadlineSeconds = run.Deadline?.ToTimeSpan().TotalSeconds,
        DeadlineWarnedAt = run.DeadlineWarnedAt?.ToDateTimeOffset(),
        CancelAskedAt = run.CancelAskedAt?.ToDateTimeOffset(),
        CancelAskedBy = run.CancelAskedBy.Length == 0 ? null : run.CancelAskedBy,
        RetryOf = run.RetryOf == 0 ? null : run.RetryOf,
    };

    /// <summary>The numbers of the messages and of the answers are the same; a test holds them so.</summary>
    internal static T Known<T>(int number)
        where T : struct, Enum => Enum.IsDefined(typeof(T), number) ? (T)(object)number : default;
}
