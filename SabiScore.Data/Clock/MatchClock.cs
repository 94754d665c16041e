using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;

namespace SabiScore.Data.Clock;

/// <summary>
/// Football's time: what has been played, which prices are known, which matches are to come. It is kept in the database, so every process agrees on it.
/// A result is visible by the rule of <see cref="Known"/>; a price when it was captured at the clock's time or before. Features use earlier dates only.
/// </summary>
public sealed class MatchClock(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    internal const int OnlyRow = 1;

    /// <summary>Football's now, UTC.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).At;

    /// <summary>Football's date, UTC: matches on earlier dates are played.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        DateOnly.FromDateTime((await NowAsync(cancellationToken)).UtcDateTime);

    /// <summary>How the clock goes now.</summary>
    public async Task<MatchClockMode> ModeAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Mode;

    /// <summary>Football's now and how the clock goes, read together.</summary>
    public async Task<MatchMoment> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.MatchClock.Where(clock => clock.Id == OnlyRow).Select(clock => new { clock.AsOf, clock.Mode }).FirstOrDefaultAsync(cancellationToken);
        return new MatchMoment(row?.AsOf ?? time.GetUtcNow(), row?.Mode ?? MatchClockMode.Live);
    }

    /// <summary>Lets the clock stand at a moment.</summary>
    public Task StandAtAsync(DateTimeOffset asOf, CancellationToken cancellationToken) => SetAsync(MatchClockMode.Fixed, asOf, cancellationToken);

    /// <summary>Lets the clock run as the machine's does.</summary>
    public Task RunLiveAsync(CancellationToken cancellationToken) => SetAsync(MatchClockMode.Live, null, cancellationToken);

    private async Task SetAsync(MatchClockMode mode, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var changedAt = time.GetUtcNow();
        var updated = await context.MatchClock.Where(clock => clock.Id == OnlyRow).ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.Mode, mode).SetProperty(clock => clock.AsOf, asOf).SetProperty(clock => clock.ChangedAt, changedAt),
            cancellationToken);
        if (updated == 0)
        {
            context.MatchClock.Add(new MatchClockRow { Id = OnlyRow, Mode = mode, AsOf = asOf, ChangedAt = changedAt });
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
