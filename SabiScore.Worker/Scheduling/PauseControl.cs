using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>Schedules paused and resumed by hand, for the whole cluster and over restarts. A run by hand is not held back.</summary>
internal sealed partial class PauseControl(RunningScheduler running, JobPauses pauses, ILogger<PauseControl> logger)
{
    /// <param name="name">The job; empty for all.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="reason">Why; null where nothing is said.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<ControlAnswer> PauseAsync(string name, string by, string? reason, CancellationToken cancellationToken) => SteerAsync(
        name,
        async job =>
        {
            if (await pauses.PauseAsync(job, by, reason, cancellationToken))
            {
                LogPaused(job, by, reason);
            }
        },
        cancellationToken);

    /// <inheritdoc cref="PauseAsync"/>
    public Task<ControlAnswer> ResumeAsync(string name, string by, CancellationToken cancellationToken) => SteerAsync(
        name,
        async job =>
        {
            if (await pauses.ResumeAsync(job, cancellationToken))
            {
                LogResumed(job, by);
            }
        },
        cancellationToken);

    private async Task<ControlAnswer> SteerAsync(string name, Func<string, Task> write, CancellationToken cancellationToken)
    {
        JobDefinition[] jobs = [.. JobCatalog.All.Where(job => name.Length == 0 || job.Name == name)];
        if (jobs.Length == 0)
        {
            return new ControlAnswer(ControlOutcome.NoSuchJob, name);
        }

        if (running.Current is not { } scheduler)
        {
            return new ControlAnswer(ControlOutcome.NotReady, name);
        }

        foreach (var job in jobs)
        {
            await write(job.Name);
            await TriggerPause.ApplyAsync(scheduler, job, pauses, cancellationToken);
        }

        return new ControlAnswer(ControlOutcome.Accepted, name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Job} is paused by {By}: {Reason}")]
    private partial void LogPaused(string job, string by, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Job} is resumed by {By}")]
    private partial void LogResumed(string job, string by);
}
