using Grpc.Core;

namespace SabiScore.Worker.Jobs.Stopping;

/// <summary>What a run that had to stop has to say of itself.</summary>
internal static class StoppedReport
{
    /// <summary>Whether this is what stopping looks like, or what it led to once the time was up.</summary>
    public static bool IsOf(RunStop stop, Exception exception) =>
        stop.Cause != StopCause.None && exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled };

    public static JobReport Of(RunStop stop) =>
        stop.Cause == StopCause.Deadline ? JobReport.Failed(stop.Reason) : new JobReport(JobOutcome.Cancelled, stop.Reason);

    /// <summary>Of work that ended by itself although it was to stop. Past its deadline it has failed, whatever it says; an operator who came too late is told so.</summary>
    public static JobReport Of(RunStop stop, JobReport report) => stop.Cause switch
    {
        StopCause.Deadline => report with { Outcome = JobOutcome.Failed, Message = $"{stop.Reason} It ended later: {report.Message}", IsTransient = false },
        StopCause.Operator when report.Outcome is JobOutcome.Done or JobOutcome.NothingToDo => report with { Message = $"{report.Message} ({stop.Reason} Too late.)" },
        StopCause.Operator => report with { Outcome = JobOutcome.Cancelled, Message = $"{stop.Reason} {report.Message}", IsTransient = false },
        _ => report,
    };
}
