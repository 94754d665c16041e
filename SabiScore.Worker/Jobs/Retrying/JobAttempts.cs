using Microsoft.Extensions.Options;
using SabiScore.Worker.Jobs.Deadlines;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs.Retrying;

/// <summary>Does a run's work: again, after a pause, where something was away; within its deadline. What it threw is its outcome.</summary>
internal sealed partial class JobAttempts(JobRuns runs, JobMetrics metrics, IOptions<JobOptions> options, TimeProvider time, ILogger<JobAttempts> logger)
{
    private readonly Random random = new();

    public async Task<JobReport> RunAsync(long id, JobStart start, JobRun run, Func<JobRun, CancellationToken, Task<JobReport>> work)
    {
        var startedAt = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var report = (await OnceAsync(start, startedAt, run, work)) with { Attempts = attempt };
            var pause = RetryPause.After(attempt, options.Value.Retry, Draw());
            if (!report.IsTransient || attempt >= start.Attempts || run.Stop.Cause != StopCause.None || !HasTime(start, startedAt, pause))
            {
                return report;
            }

            metrics.Retried(start.Job);
            LogAgain(start.Job, attempt, start.Attempts, pause.TotalSeconds, report.Message);
            await runs.TryAsync(() => runs.AgainAsync(id, attempt + 1, $"Attempt {attempt} of {start.Attempts} failed: {report.Message}", CancellationToken.None));
            await Task.Delay(pause, time, run.Stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (run.Stop.Cause != StopCause.None)
            {
                var stopped = StoppedReport.Of(run.Stop);
                return stopped with { Message = $"{stopped.Message} The attempt before failed: {report.Message}", Attempts = attempt };
            }
        }
    }

    private bool HasTime(JobStart start, long startedAt, TimeSpan pause) => start.Deadline is not { } deadline || time.GetElapsedTime(startedAt) + pause < deadline;

    private double Draw()
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    private async Task<JobReport> OnceAsync(JobStart start, long startedAt, JobRun run, Func<JobRun, CancellationToken, Task<JobReport>> work)
    {
        try
        {
            return Judge(start, startedAt, run, await work(run, run.Stop.Token));
        }
        catch (Exception exception) when (StoppedReport.IsOf(run.Stop, exception))
        {
            return StoppedReport.Of(run.Stop);
        }
#pragma warning disable CA1031 // The edge of a job: what it threw is its outcome.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogFailed(exception, start.Job);
            return Judge(start, startedAt, run, JobReport.Failed($"{exception.GetType().Name}: {exception.Message}") with { IsTransient = Transience.Is(exception) });
        }
    }

    /// <summary>Work that never looked at its token may have passed its deadline before the timer had a thread to say so.</summary>
    private JobReport Judge(JobStart start, long startedAt, JobRun run, JobReport report)
    {
        if (start.Deadline is { } deadline && time.GetElapsedTime(startedAt) >= deadline)
        {
            run.Stop.Ask(StopCause.Deadline, RunDeadline.Passed(deadline));
        }

        return StoppedReport.Of(run.Stop, report);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job}, attempt {Attempt} of {Attempts} failed, the next one in {PauseSeconds:0.0} s: {Reason}")]
    private partial void LogAgain(string job, int attempt, int attempts, double pauseSeconds, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed")]
    private partial void LogFailed(Exception exception, string job);
}
