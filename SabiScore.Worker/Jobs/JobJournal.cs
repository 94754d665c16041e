using System.Diagnostics;
using Microsoft.Extensions.Options;
using SabiScore.Data.Caching;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.Logs;
using SabiScore.Worker.Jobs.Retrying;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs;

/// <summary>Runs jobs and steps and writes down what came of each: a row, its log, a metric, a trace, a line in the log.</summary>
internal sealed partial class JobJournal(
    JobRuns runs,
    RunLines lines,
    CancelRequests cancels,
    JobAttempts attempts,
    Generations generations,
    JobMetrics metrics,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<JobJournal> logger)
{
    public const string BySchedule = "schedule";
    public const string ByRecovery = "recovery";
    public const string ByOperator = "operator";
    public const string ByBootstrap = "bootstrap";
    public const string ByReplay = "replay";

    /// <summary>How long a database that is away is waited for to take the end of a run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs and records; an exception of the work becomes a failure that is told, a cancellation is recorded and, where the service ends, thrown on.</summary>
    public Task<JobReport> RunAsync(string job, string trigger, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken) =>
        RunAsync(new JobStart(job, trigger) { Cause = trigger }, work, cancellationToken);

    /// <inheritdoc cref="RunAsync(string, string, Func{JobRun, CancellationToken, Task{JobReport}}, CancellationToken)"/>
    public async Task<JobReport> RunAsync(JobStart start, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        using var activity = StartActivity(start);
        var startedAt = time.GetTimestamp();
        var id = await runs.StartAsync(start, cancellationToken);
        activity?.SetTag("job.run", id);
        using var active = metrics.Started(start, time.GetUtcNow());
        var report = await KeptAsync(id, start, startedAt, work, cancellationToken);
        metrics.Ended(start.Job, report.Outcome, time.GetElapsedTime(startedAt));
        activity?.SetStatus(report.Outcome == JobOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok, report.Message);
        cancellationToken.ThrowIfCancellationRequested();
        return report;
    }

    private async Task<JobReport> KeptAsync(
        long id, JobStart start, long startedAt, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        var log = RunLog.Current = new RunLog(time);
        using var stop = new RunStop(cancellationToken);
        if (start.CancelledBy is { } by)
        {
            stop.Ask(StopCause.Operator, CancelRequests.Reason(by));
        }

        using var deadline = new RunDeadline(start, stop, metrics, time, logger);
        using var ended = new CancellationTokenSource();
        var keeper = new RunKeeper(id, stop, log, deadline, runs, cancels, lines, options.Value.Heartbeat, time);
        var keeping = keeper.KeepAsync(ended.Token);
        var run = new JobRun(start.Cause, (message, fraction) => TellAsync(id, message, fraction)) { Stop = stop };
        var report = await attempts.RunAsync(id, start, run, work);
        await ended.CancelAsync();
        await keeping;
        if (report.RowsOut > 0)
        {
            await runs.TryAsync(() => generations.AnnounceAsync(CancellationToken.None));
        }

        var took = time.GetElapsedTime(startedAt);
        var level = start.IsQuiet && report.Outcome is not (JobOutcome.Failed or JobOutcome.Cancelled) ? LogLevel.Debug : LogLevel.Information;
        LogEnded(level, start.Job, id, report.Outcome, took.TotalSeconds, report.RowsIn, report.RowsOut, report.Message);
        log.Close();
        await EndAsync(() => EndAsync(id, report with { DeadlineWarnedAt = deadline.WarnedAt }, took, keeper), cancellationToken);
        return report;
    }

    /// <summary>What an operator asked for belongs to that call; what Quartz fired is linked to the firing and begins by itself.</summary>
    private static Activity? StartActivity(JobStart start)
    {
        if (start.Parent == default)
        {
            return JobMetrics.Activities.StartActivity(start.Job);
        }

        ActivityLink[] links = Activity.Current is { } firing ? [new ActivityLink(firing.Context)] : [];
        return JobMetrics.Activities.StartActivity(start.Job, ActivityKind.Internal, start.Parent, links: links);
    }

    /// <summary>Progress is worth a try and no more.</summary>
    private Task<bool> TellAsync(long id, string message, double fraction) => runs.TryAsync(() => runs.TellAsync(id, message, fraction, CancellationToken.None));

    /// <summary>The log before the end: who watches reads it all.</summary>
    private async Task<bool> EndAsync(long id, JobReport report, TimeSpan took, RunKeeper keeper)
    {
        await keeper.StoreAsync(CancellationToken.None);
        return await runs.TryAsync(() => runs.EndAsync(id, report, took, CancellationToken.None));
    }

    /// <summary>Written even when the host is stopping, then once; else again until the database takes it.</summary>
    private async Task EndAsync(Func<Task<bool>> write, CancellationToken stopping)
    {
        var startedAt = time.GetTimestamp();
        while (!await write() && !stopping.IsCancellationRequested && time.GetElapsedTime(startedAt) < Patience)
        {
            await Task.Delay(options.Value.Heartbeat, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Message = "{Job}, run {RunId}: {Outcome} after {DurationSeconds:0.0} s, {RowsIn} in, {RowsOut} out: {Report}")]
    private partial void LogEnded(LogLevel level, string job, long runId, JobOutcome outcome, double durationSeconds, int rowsIn, int rowsOut, string report);
}
