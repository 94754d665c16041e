using Google.Protobuf.WellKnownTypes;
using SabiScore.Data.Store.Runs;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs;

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
    };

    public static Run ToMessage(this JobRunRow run) => new()
    {
        Id = run.Id,
        Job = run.Job,
        Trigger = Trigger(run.Trigger),
        Outcome = Outcome(run.Outcome),
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
    };

    private static RunTrigger Trigger(string word) => word switch
    {
        JobJournal.BySchedule => RunTrigger.Schedule,
        JobJournal.ByRecovery => RunTrigger.Recovery,
        JobJournal.ByOperator => RunTrigger.Operator,
        JobJournal.ByBootstrap => RunTrigger.Bootstrap,
        _ => RunTrigger.Unspecified,
    };

    private static Protos.Scheduler.V1.RunOutcome Outcome(string word) => word switch
    {
        JobRuns.Waiting => Protos.Scheduler.V1.RunOutcome.Waiting,
        JobRuns.Running => Protos.Scheduler.V1.RunOutcome.Running,
        JobRuns.Interrupted => Protos.Scheduler.V1.RunOutcome.Interrupted,
        "done" => Protos.Scheduler.V1.RunOutcome.Done,
        "nothing to do" => Protos.Scheduler.V1.RunOutcome.NothingToDo,
        "partly done" => Protos.Scheduler.V1.RunOutcome.PartlyDone,
        "failed" => Protos.Scheduler.V1.RunOutcome.Failed,
        "cancelled" => Protos.Scheduler.V1.RunOutcome.Cancelled,
        _ => Protos.Scheduler.V1.RunOutcome.Unspecified,
    };
}
