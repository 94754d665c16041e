using System.Data.Common;
using SabiScore.Data.Clock;

namespace SabiScore.Worker.Replay;

/// <summary>The right to drive the replay: held longer in the background until it is disposed, or lost to another worker.</summary>
internal sealed partial class ReplayLease : IAsyncDisposable
{
    private readonly ReplayClock clock;
    private readonly string driver;
    private readonly ILogger logger;
    private readonly CancellationTokenSource held;
    private readonly Task renewal;

    private ReplayLease(ReplayClock clock, string driver, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        (this.clock, this.driver, this.logger) = (clock, driver, logger);
        held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        renewal = RenewAsync(time);
    }

    /// <summary>Cancelled when it is lost.</summary>
    public CancellationToken Held => held.Token;

    /// <returns>Nothing where another drives.</returns>
    public static async Task<ReplayLease?> TryTakeAsync(ReplayClock clock, string driver, TimeProvider time, ILogger logger, CancellationToken cancellationToken) =>
        await clock.TakeAsync(driver, cancellationToken) ? new ReplayLease(clock, driver, time, logger, cancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        await held.CancelAsync();
        await renewal;
        held.Dispose();
        await clock.ReleaseAsync(driver, CancellationToken.None);
    }

    private async Task RenewAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(ReplayClock.Lease / 4, time);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
            {
                if (!await TryRenewAsync())
                {
                    await held.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // It is given back or lost.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            return await clock.TakeAsync(driver, held.Token);
        }
        catch (DbException exception)
        {
            // The database is away; the work will notice, and nobody else can take over meanwhile.
            LogNotRenewed(exception.Message);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of the replay could not be renewed: {Reason}")]
    private partial void LogNotRenewed(string reason);
}
