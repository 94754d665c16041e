using Microsoft.Extensions.Options;

namespace SabiScore.Worker.Jobs;

/// <summary>
/// Closes runs of workers that died. A worker is dead when its heartbeat stood still for long enough by this machine's own watch: clocks of two machines
/// are never compared. One that has slept itself has watched nothing meanwhile, and begins anew.
/// </summary>
internal sealed partial class InterruptedRuns(JobRuns runs, IOptions<JobOptions> options, TimeProvider time, ILogger<InterruptedRuns> logger) : BackgroundService
{
    private readonly Dictionary<long, (DateTimeOffset? Heartbeat, long SeenAt)> seen = [];
    private long lookedAt = time.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.Value.Heartbeat, time);
        do
        {
            try
            {
                await CloseAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The edge of a loop: a database that is away is asked again.
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                seen.Clear();
                LogNotRead(exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var open = await runs.OpenAsync(cancellationToken);
        if (time.GetElapsedTime(lookedAt) > options.Value.Heartbeat + (options.Value.TakeOverAfter / 2))
        {
            seen.Clear();
        }

        lookedAt = time.GetTimestamp();
        foreach (var gone in seen.Keys.Except(open.Keys).ToList())
        {
            seen.Remove(gone);
        }

        foreach (var (id, heartbeat) in open)
        {
            if (!seen.TryGetValue(id, out var last) || last.Heartbeat != heartbeat)
            {
                seen[id] = (heartbeat, time.GetTimestamp());
            }
            else if (time.GetElapsedTime(last.SeenAt) > options.Value.Heartbeat + options.Value.TakeOverAfter && await runs.CloseAsync(id, heartbeat, cancellationToken))
            {
                LogInterrupted(id);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Run {RunId} is closed: its worker went away in the middle")]
    private partial void LogInterrupted(long runId);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Open runs could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
