using System.Globalization;
using SabiScore.Worker.Jobs.Stopping;

namespace SabiScore.Worker.Jobs.Deadlines;

/// <summary>The deadline of one run: warns when four fifths of it have passed, and tells the work to stop when all has.</summary>
internal sealed partial class RunDeadline : IDisposable
{
    private readonly JobStart start;
    private readonly RunStop stop;
    private readonly JobMetrics metrics;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ITimer? warning, end;
    private long warnedAt;

    public RunDeadline(JobStart start, RunStop stop, JobMetrics metrics, TimeProvider time, ILogger logger)
    {
        (this.start, this.stop, this.metrics, this.time, this.logger) = (start, stop, metrics, time, logger);
        if (start.Deadline is { } deadline)
        {
            warning = time.CreateTimer(_ => Warn(deadline), null, deadline * JobDeadlines.WarnedShare, Timeout.InfiniteTimeSpan);
            end = time.CreateTimer(_ => End(deadline), null, deadline, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>When it warned, UTC; none where it has not.</summary>
    public DateTimeOffset? WarnedAt => Interlocked.Read(ref warnedAt) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>The reason of a run that took too long: "deadline of 00:05:00 passed."</summary>
    public static string Passed(TimeSpan deadline) => string.Create(CultureInfo.InvariantCulture, $"deadline of {deadline:c} passed.");

    public void Dispose()
    {
        warning?.Dispose();
        end?.Dispose();
    }

    private void Warn(TimeSpan deadline)
    {
        if (stop.Cause == StopCause.None)
        {
            Interlocked.Exchange(ref warnedAt, time.GetUtcNow().UtcTicks);
            metrics.DeadlineNear(start.Job);
            LogNear(start.Job, deadline);
        }
    }

    private void End(TimeSpan deadline)
    {
        if (stop.Ask(StopCause.Deadline, Passed(deadline)))
        {
            LogPassed(start.Job, deadline);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} has used four fifths of its deadline of {Deadline}")]
    private partial void LogNear(string job, TimeSpan deadline);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} is told to stop: its deadline of {Deadline} has passed")]
    private partial void LogPassed(string job, TimeSpan deadline);
}
