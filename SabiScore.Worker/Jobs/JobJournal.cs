using System.Data.Common;
using System.Diagnostics;
using Grpc.Core;
using Microsoft.Extensions.Options;
using SabiScore.Data.Caching;

namespace SabiScore.Worker.Jobs;

/// <summary>Runs jobs and steps and writes down what came of each: a row, a metric, a trace, a line in the log.</summary>
internal sealed partial class JobJournal(
    JobRuns runs, Generations generations, JobMetrics metrics, IOptions<JobOptions> options, TimeProvider time, ILogger<JobJournal> logger)
{
    public const string BySchedule = "schedule";
    public const string ByRecovery = "recovery";
    public const string ByOperator = "operator";
    public const string ByBootstrap = "bootstrap";
    public const string ByReplay = "replay";

    /// <summary>How long a database that is away is waited for to take the end of a run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs and records; an exception of the work becomes a failure that is told, a cancellation is recorded and thrown on.</summary>
    public Task<JobReport> RunAsync(string job, string trigger, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken) =>
        RunAsync(new JobStart(job, trigger) { Cause = trigger }, work, cancellationToken);

    /// <inheritdoc cref="RunAsync(string, string, Func{JobRun, CancellationToken, Task{JobReport}}, CancellationToken)"/>
    public async Task<JobReport> RunAsync(JobStart start, Func<JobRun, CancellationToken, Task<JobReport>> work, CancellationToken cancellationToken)
    {
        using var activity = StartActivity(start);
        var startedAt = time.GetTimestamp();
        var id = await runs.StartAsync(start, cancellationToken);
        activity?.SetTag("job.run", id);
        JobReport report;
        using (var ended = new CancellationTokenSource())
        {
            var beating = BeatAsync(id, ended.Token);
            report = await WorkAsync(start.Job, new JobRun(start.Cause, (message, fraction) => TellAsync(id, message, fraction)), work, cancellationToken);
            await ended.CancelAsync();
            await beating;
        }

        if (report.RowsOut > 0)
        {
            await TryAsync(() => generations.AnnounceAsync(CancellationToken.None));
        }

        var took = time.GetElapsedTime(startedAt);
        await EndAsync(id, report, took, cancellationToken);
        metrics.Ended(start.Job, report.Outcome, took);
        activity?.SetStatus(report.Outcome == JobOutcome.Failed ? ActivityStatusCode.Error : ActivityStatusCode.Ok, report.Message);
        LogEnded(start.Job, id, report.Outcome, took.TotalSeconds, report.RowsIn, report.RowsOut, report.Message);
        cancellationToken.ThrowIfCancellationRequested();
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

    /// <summary>Whether the same might work a little later. EF Core wraps a lost connection in an exception of its own.</summary>
    internal static bool IsTransient(Exception exception) =>
        exception is DbException or RpcException { StatusCode: StatusCode.Unavailable or StatusCode.DeadlineExceeded }
        || exception.InnerException is DbException { IsTransient: true };

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

    /// <summary>Progress is worth a try and no more.</summary>
    private async Task TellAsync(long id, string message, double fraction) => await TryAsync(() => runs.TellAsync(id, message, fraction, CancellationToken.None));

    private async Task BeatAsync(long id, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(options.Value.Heartbeat, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                await TryAsync(() => runs.BeatAsync(id, ended));
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }

    /// <summary>Written even when the host is stopping, then once; else again until the database takes it.</summary>
    private async Task EndAsync(long id, JobReport report, TimeSpan took, CancellationToken stopping)
    {
        var startedAt = time.GetTimestamp();
        while (!await TryAsync(() => runs.EndAsync(id, report, took, CancellationToken.None)) && !stopping.IsCancellationRequested && time.GetElapsedTime(startedAt) < Patience)
        {
            await Task.Delay(options.Value.Heartbeat, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> TryAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
#pragma warning disable CA1031 // Whatever the database says, the work goes on.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogNotWritten(exception.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job}, run {RunId}: {Outcome} after {DurationSeconds:0.0} s, {RowsIn} in, {RowsOut} out: {Report}")]
    private partial void LogEnded(string job, long runId, JobOutcome outcome, double durationSeconds, int rowsIn, int rowsOut, string report);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed")]
    private partial void LogFailed(Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A run's row could not be written: {Reason}")]
    private partial void LogNotWritten(string reason);
}
