using Microsoft.Extensions.Options;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Jobs.Pausing;

namespace SabiScore.Worker.Scheduling;

/// <summary>
/// Keeps the schedule's time right, and says when a clock jumps. Forward, or after a sleep, the misfire rules do their work. Back, firings would wait until the
/// clock has come again to where it was; so the schedule begins anew at the present time.
/// </summary>
internal sealed partial class SchedulerClock(
    SchedulerTime time, DueTimes dueTimes, RunningScheduler running, JobPauses pauses, IOptions<JobOptions> options, TimeProvider machine, ILogger<SchedulerClock> logger)
    : BackgroundService
{
    /// <summary>From here on it is worth a line.</summary>
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(2);

    private bool differs;
    private bool wentBack;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.Heartbeat, machine);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The edge of a loop: a database that is away is asked again; until then the steady clock carries on.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogNotRead(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var step = await time.LookAsync(cancellationToken);
        if (step.Duration() >= Jump)
        {
            LogJump(step.Duration(), step > TimeSpan.Zero ? "forward" : "back");
        }

        Compare(machine.GetUtcNow() - time.GetUtcNow());
        wentBack |= step < -options.Value.MisfireAfter;
        if (wentBack && running.Current is { } scheduler)
        {
            await dueTimes.ForgetAheadAsync(cancellationToken);
            await Timetable.BeginAnewAsync(scheduler, options.Value, pauses, time, cancellationToken);
            wentBack = false;
        }
    }

    private void Compare(TimeSpan ahead)
    {
        var now = ahead.Duration() >= Jump;
        if (now != differs)
        {
            differs = now;
            LogDiffers(ahead.TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedule's clock jumped {By} {Direction}: it was set, or this machine slept. Firings that were missed meanwhile are done at most once")]
    private partial void LogJump(TimeSpan by, string direction);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This machine's clock is {AheadSeconds:0.0} s ahead of the database's, whose clock the schedule goes by")]
    private partial void LogDiffers(double aheadSeconds);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The database's clock could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
