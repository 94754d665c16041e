using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clock;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Replay;

/// <summary>What a replay needs of the matches, and how what was computed is forgotten before another.</summary>
public sealed class ReplayStore(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>Matches that kick off between two moments, in order of kick-off.</summary>
    public async Task<IReadOnlyList<MatchTimes>> MatchesAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Fixtures
            .Where(fixture => fixture.KickoffAt >= from && fixture.KickoffAt <= to)
            .OrderBy(fixture => fixture.KickoffAt).ThenBy(fixture => fixture.Id)
            .Select(fixture => new { fixture.Id, fixture.Date, fixture.KickoffAt, fixture.KickoffKnown })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MatchTimes(row.Id, row.Date, row.KickoffAt, row.KickoffKnown))];
    }

    /// <summary>First and last date of all matches; null without any.</summary>
    public async Task<(DateOnly First, DateOnly Last)?> DatesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Fixtures.AnyAsync(cancellationToken)
            ? (await context.Fixtures.MinAsync(fixture => fixture.Date, cancellationToken), await context.Fixtures.MaxAsync(fixture => fixture.Date, cancellationToken))
            : null;
    }

    /// <summary>The last kick-off of the season that the first match at or after a moment belongs to; null where there is none.</summary>
    public async Task<DateTimeOffset?> LastKickoffAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var season = await context.Fixtures.Where(fixture => fixture.KickoffAt >= from)
            .OrderBy(fixture => fixture.KickoffAt).Select(fixture => (int?)fixture.SeasonStart).FirstOrDefaultAsync(cancellationToken);
        return await context.Fixtures.Where(fixture => fixture.SeasonStart == season).MaxAsync(fixture => (DateTimeOffset?)fixture.KickoffAt, cancellationToken);
    }

    /// <summary>Whether models, forecasts or bets were computed in this database.</summary>
    public async Task<bool> HasComputedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Models.AnyAsync(cancellationToken) || await context.Forecasts.AnyAsync(cancellationToken) || await context.LedgerEntries.AnyAsync(cancellationToken);
    }

    /// <summary>Forgets everything that was computed: models with their trainings, forecasts, bets, ledger, record, reconstructed prices, the clock. Matches and real prices stay.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LedgerEntries.ExecuteDeleteAsync(cancellationToken);
        await context.ValueBets.ExecuteDeleteAsync(cancellationToken);
        await context.NearMisses.ExecuteDeleteAsync(cancellationToken);
        await context.Forecasts.ExecuteDeleteAsync(cancellationToken);
        await context.RolledForecasts.ExecuteDeleteAsync(cancellationToken);
        await context.ShadowForecasts.ExecuteDeleteAsync(cancellationToken);
        await context.Performance.ExecuteDeleteAsync(cancellationToken);
        await context.Calibrations.ExecuteDeleteAsync(cancellationToken);
        await context.Models.ExecuteDeleteAsync(cancellationToken);
        await context.TrainingRuns.ExecuteDeleteAsync(cancellationToken);
        await context.Prices.Where(price => price.Kind == DataKind.Reconstructed).ExecuteDeleteAsync(cancellationToken);
        await context.MatchClock.Where(clock => clock.Mode == MatchClockMode.Replay).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
