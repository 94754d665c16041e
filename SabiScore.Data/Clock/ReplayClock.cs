using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;

namespace SabiScore.Data.Clock;

/// <summary>
/// Moves football's clock through a past season. One process at a time drives: it holds a lease in the clock's row, and every step is a compare-and-swap
/// of the moment it leaves. A driver that died is followed by another when its lease has run out.
/// </summary>
public sealed class ReplayClock(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    /// <summary>So long a driver is believed to live after it last said so.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private volatile Heard? heard;

    /// <summary>The replay; null where the clock does not replay.</summary>
    public async Task<ReplayState?> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await Row(context).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : new ReplayState(row.ReplayFrom!.Value, row.ReplayUntil, row.AsOf!.Value, row.Speed, row.ChangedAt);
    }

    /// <summary>Sets the clock to a replay's first moment.</summary>
    public async Task BeginAsync(DateTimeOffset from, double speed, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.MatchClock.ExecuteDeleteAsync(cancellationToken);
        context.MatchClock.Add(new MatchClockRow
        {
            Mode = MatchClockMode.Replay,
            AsOf = from,
            ReplayFrom = from,
            Speed = speed,
            ChangedAt = time.GetUtcNow(),
        });
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Writes down where the replay ends, once the matches tell.</summary>
    public async Task EndAtAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Row(context).Where(clock => clock.ReplayUntil == null).ExecuteUpdateAsync(set => set.SetProperty(clock => clock.ReplayUntil, until), cancellationToken);
    }

    /// <summary>Changes the pace.</summary>
    public async Task PaceAsync(double speed, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Row(context).ExecuteUpdateAsync(set => set.SetProperty(clock => clock.Speed, speed), cancellationToken);
    }

    /// <summary>Takes the lease, or holds it longer. Another's is taken once its heartbeat stood still for long enough by this machine's own watch.</summary>
    /// <returns>False where another drives.</returns>
    public async Task<bool> TakeAsync(string driver, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Row(context).Select(clock => new { clock.Driver, clock.DriverHeartbeatAt }).FirstOrDefaultAsync(cancellationToken) is not { } row)
        {
            return false;
        }

        if (row.Driver is not null && row.Driver != driver && !HasFallenSilent(row.Driver, row.DriverHeartbeatAt))
        {
            return false;
        }

        var now = time.GetUtcNow();
        return await Row(context).Where(clock => clock.Driver == row.Driver && clock.DriverHeartbeatAt == row.DriverHeartbeatAt).ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.Driver, driver).SetProperty(clock => clock.DriverHeartbeatAt, now), cancellationToken) == 1;
    }

    /// <summary>Gives the lease back, so that the next driver need not wait.</summary>
    public async Task ReleaseAsync(string driver, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await Row(context).Where(clock => clock.Driver == driver).ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.Driver, (string?)null).SetProperty(clock => clock.DriverHeartbeatAt, (DateTimeOffset?)null), cancellationToken);
    }

    /// <summary>Steps from one moment to a later one.</summary>
    /// <returns>False where the clock is not there any more or another drives.</returns>
    public async Task<bool> StepAsync(string driver, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var changedAt = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Row(context).Where(clock => clock.Driver == driver && clock.AsOf == from).ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.AsOf, to).SetProperty(clock => clock.ChangedAt, changedAt), cancellationToken) == 1;
    }

    /// <summary>Within a transaction: nobody else takes the clock before it ends.</summary>
    /// <returns>False where another drives.</returns>
    public static async Task<bool> HoldAsync(SabiScoreDbContext context, string driver, DateTimeOffset at, CancellationToken cancellationToken) =>
        await Row(context).Where(clock => clock.Driver == driver && clock.AsOf == at).ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.Driver, driver), cancellationToken) == 1;

    private bool HasFallenSilent(string driver, DateTimeOffset? heartbeat)
    {
        var last = heard;
        if (last is null || last.Driver != driver || last.Heartbeat != heartbeat)
        {
            heard = new Heard(driver, heartbeat, time.GetTimestamp());
            return false;
        }

        return time.GetElapsedTime(last.SeenAt) > Lease;
    }

    private static IQueryable<MatchClockRow> Row(SabiScoreDbContext context) =>
        context.MatchClock.Where(clock => clock.Id == MatchClock.OnlyRow && clock.Mode == MatchClockMode.Replay);

    private sealed record Heard(string Driver, DateTimeOffset? Heartbeat, long SeenAt);
}
