using Google.Protobuf.WellKnownTypes;
using SabiScore.Data.Store.Runs;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs.History;

namespace SabiScore.Worker.Scheduling;

/// <summary>Jobs and runs as messages.</summary>
internal static class SchedulerMessages
{
    public static Job ToMessage(this JobStatus status) => new()
    {
        Name = status.Job.Name,
        Summary = status.Job.Summary,
        Cron = status.Cron,
        NextFireAt = status.NextFireAt?.ToTimestamp(),
        Recovers = status.Job.Recovers,
        LastRun = status.LastRun?.ToMessage(),
        Pause = status.Pause?.ToMessage(),
        Deadline = status.Deadline.ToDuration(),
        ActiveRun = status.ActiveRun?.ToMessage(),
        Statistics = status.Statistics.ToMessage(),
    };

    public static Run ToMessage(this JobRunRow run) => new()
    {
        Id = run.Id,
        Job = run.Job,
        Trigger = RunWords.ToTrigger(run.Trigger),
        Outcome = RunWords.ToOutcome(run.Outcome),
        Message = run.Message ?? "",
        Fraction = run.Fraction,
        RowsIn = run.RowsIn,
        RowsOut = run.RowsOut,
        StartedAt = run.StartedAt.ToTimestamp(),
        EndedAt = run.EndedAt?.ToTimestamp(),
        Duration = run.Duration?.ToDuration(),
        Worker = run.Host ?? "",
        DueAt = run.DueAt?.ToTimestamp(),
        ClockAt = run.ClockAt.ToTimestamp(),
        Attempts = run.Attempts,
        Deadline = run.Deadline?.ToDuration(),
        DeadlineWarnedAt = run.DeadlineWarnedAt?.ToTimestamp(),
        CancelAskedAt = run.CancelAskedAt?.ToTimestamp(),
        CancelAskedBy = run.CancelAskedBy ?? "",
        RetryOf = run.RetryOf ?? 0,
    };

    public static Pause ToMessage(this JobPauseRow pause) => new() { At = pause.At.ToTimestamp(), By = pause.By, Reason = pause.Reason ?? "" };

    public static Statistics ToMessage(this JobStatistics statistics) => new()
    {
        Days = statistics.Days,
        Outcomes =
        {
            statistics.Outcomes.Select(pair => new OutcomeCount { Outcome = RunWords.ToOutcome(pair.Key), Count = pair.Value }).OrderBy(count => count.Outcome),
        },
        Worked = statistics.Worked,
        P50 = statistics.P50?.ToDuration(),
        P95 = statistics.P95?.ToDuration(),
        P99 = statistics.P99?.ToDuration(),
        LastSuccessAt = statistics.LastSuccessAt?.ToTimestamp(),
        FailuresInARow = statistics.FailuresInARow,
    };

    /// <param name="run">The run.</param>
    /// <param name="lines">Lines of its log, in order.</param>
    /// <param name="known">Number of the last line that the reader has, 0 for none: what lies between is dropped.</param>
    public static RunWithLog With(this JobRunRow run, IReadOnlyList<JobRunLineRow> lines, int known) => new()
    {
        Run = run.ToMessage(),
        Lines = { lines.Select(ToMessage) },
        DroppedLines = lines.Count == 0 ? 0 : lines[0].Number - known - 1,
    };

    private static RunLine ToMessage(JobRunLineRow line) => new()
    {
        Number = line.Number,
        At = line.At.ToTimestamp(),
        Level = line.Level switch
        {
            LogLevel.Information => LineLevel.Information,
            LogLevel.Warning => LineLevel.Warning,
            LogLevel.Error => LineLevel.Error,
            LogLevel.Critical => LineLevel.Critical,
            _ => LineLevel.Unspecified,
        },
        Category = line.Category,
        Text = line.Text,
    };
}
