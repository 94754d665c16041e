using System.Data.Common;
using System.Diagnostics;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Runs;

namespace SabiScore.Worker.Jobs;

/// <summary>Runs jobs and steps and writes down what came of each: a row, a metric, a trace, a line in the log.</summary>
internal sealed partial class JobJournal(
    IDbContextFactory<SabiScoreDbContext> contexts, MatchClock clock, JobMetrics metrics, TimeProvider time, ILogger<JobJournal> logger)
{
    public const string BySchedule = "schedule";
    public const string ByBootstrap = "bootstrap";

    private const string AtWork = "running";

    /// <summary>Runs and records; an exception of the work becomes a failure that is told, a cancellation is recorded and thrown on.</summary>
    public async Task<JobReport> RunAsync(string job, string trigger, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        using var activity = JobMetrics.Activities.StartActivity(job);
        var startedAt = time.GetTimestamp();
        var id = await StartAsync(job, trigger, cancellationToken);
        var report = await WorkAsync(job, new JobRun((message, fraction) => TellAsync(id, message, fraction)), work, cancellationToken);
        var took = time.GetElapsedTime(startedAt);
        // The end is written even when the host is stopping.
        await EndAsync(id, report, took, CancellationToken.None);
        metrics.Ended(job, report.Outcome, took);
        activity?.SetStatus(report.Outcome == JobOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok, report.Message);
        LogEnded(job, report.Outcome, took.TotalSeconds, report.RowsIn, report.RowsOut, report.Message);
        cancellationToken.ThrowIfCancellationRequested();
        return report;
    }

    private static string Name(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Done => "done",
        JobOutcome.NothingToDo => "nothing to do",
        JobOutcome.PartlyDone => "partly done",
        JobOutcome.Cancelled => "cancelled",
        _ => "failed",
    };

    private static bool IsTransient(Exception exception) =>
        exception is DbException or RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded };

    private async Task<JobReport> WorkAsync(string job, JobRun run, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(run, cancellationToken);
        }
        catch (Exception exception) when (
            cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled })
        {
            return new JobReport(JobOutcome.Cancelled, "The service ended.");
        }
#pragma warning disable CA1031 // The edge of a job: what it threw is its outcome.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, job);
            return JobReport.Failed($"{exception.GetType().Name}: {exception.Message}") with { IsTransient = IsTransient(exception) };
        }
    }

    private async Task<long> StartAsync(string job, string trigger, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new JobRunRow
        {
            Job = job,
            Trigger = trigger,
            Outcome = AtWork,
            StartedAt = time.GetUtcNow(),
            Host = Environment.MachineName,
            ClockAt = await clock.NowAsync(cancellationToken),
        };
        context.JobRuns.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return row.Id;
    }

    private async Task TellAsync(long id, string message, double fraction)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.JobRuns.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Message, message).SetProperty(run => run.Fraction, fraction));
    }

    private async Task EndAsync(long id, JobReport report, TimeSpan took, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (outcome, endedAt) = (Name(report.Outcome), time.GetUtcNow());
        await context.JobRuns.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(run => run.Outcome, outcome)
                .SetProperty(run => run.Message, report.Message)
                .SetProperty(run => run.Fraction, run => report.Outcome == JobOutcome.Failed ? run.Fraction : 1)
                .SetProperty(run => run.RowsIn, report.RowsIn)
                .SetProperty(run => run.RowsOut, report.RowsOut)
                .SetProperty(run => run.EndedAt, endedAt)
                .SetProperty(run => run.Duration, took),
            cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job}: {Outcome} after {DurationSeconds:0.0} s, {RowsIn} in, {RowsOut} out: {Report}")]
    private partial void LogEnded(string job, JobOutcome outcome, double durationSeconds, int rowsIn, int rowsOut, string report);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed")]
    private partial void LogFailed(Exception exception, string job);
}
