using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Forecasts;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Worker.Replay;

namespace SabiScore.Worker.ValueBets;

/// <summary>
/// Value bets and the ledger. A bet by a whole model is staked: it has its entry and stays as it is. One by the quick first model is shown and not
/// staked; the next search writes over it.
/// </summary>
internal sealed class BetBook(IOptions<ValueBetSettings> settings, TimeProvider time)
{
    private const string WholeScope = "whole";

    /// <summary>Each kind of data has a bankroll of its own.</summary>
    public async Task<BettingPosition> PositionAsync(
        SabiScoreDbContext context, DataKind kind, IReadOnlyCollection<long> fixtures, CancellationToken cancellationToken)
    {
        var staked = context.ValueBets.Where(bet => bet.Kind == kind && context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id && entry.Entry == LedgerEntryKind.Stake));
        var open = await staked.Where(bet => bet.SettledAt == null)
            .Join(context.Fixtures, bet => bet.FixtureId, fixture => fixture.Id, (bet, fixture) => new { fixture.LeagueCode, fixture.Date, bet.Stake })
            .ToListAsync(cancellationToken);
        var taken = await staked.Where(bet => fixtures.Contains(bet.FixtureId)).Select(bet => bet.FixtureId).ToListAsync(cancellationToken);
        var moved = await context.LedgerEntries.Where(entry => entry.Kind == kind).Select(entry => entry.Amount).ToListAsync(cancellationToken);
        var balance = moved.Count == 0 ? Naira.Of(settings.Value.Bankroll) : moved.Aggregate(Naira.Zero, (sum, amount) => sum + amount);
        return new BettingPosition(
            open.Aggregate(balance, (sum, bet) => sum + bet.Stake),
            [.. open.Select(bet => new OpenBet(League.FromCode(bet.LeagueCode)!, bet.Date, bet.Stake))],
            taken.ToHashSet());
    }

    /// <summary>Writes what a search found over what the last one found of the same matches.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="search">What it found, all of one kind of data.</param>
    /// <param name="forecasts">The forecasts that it looked at.</param>
    /// <param name="asOf">Football's time.</param>
    /// <param name="driver">The process that drives the replay, which must not have lost it meanwhile; null outside of one.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The bets that are staked by it.</returns>
    public async Task<IReadOnlyList<ValueBet>> WriteAsync(
        SabiScoreDbContext context,
        ValueBetSearch search,
        IReadOnlyCollection<ForecastRow> forecasts,
        DateTimeOffset asOf,
        string? driver,
        CancellationToken cancellationToken)
    {
        var byFixture = forecasts.ToDictionary(forecast => forecast.FixtureId);
        var fixtures = byFixture.Keys.ToList();
        var versions = forecasts.Select(forecast => forecast.ModelVersion).Distinct().ToList();
        var whole = await context.Models.Where(model => versions.Contains(model.Version) && model.Scope == WholeScope)
            .Select(model => model.Version).ToListAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (driver is not null && !await ReplayClock.HoldAsync(context, driver, asOf, cancellationToken))
        {
            throw new ReplayTakenException();
        }

        await context.NearMisses.Where(miss => fixtures.Contains(miss.FixtureId)).ExecuteDeleteAsync(cancellationToken);
        await context.ValueBets
            .Where(bet => fixtures.Contains(bet.FixtureId) && !context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id))
            .ExecuteDeleteAsync(cancellationToken);
        context.NearMisses.AddRange(search.NearMisses.Select(miss => BetRows.ToRow(miss, byFixture[miss.Fixture.Id.Value], asOf)));
        var bets = search.Bets.Select(bet => BetRows.ToRow(bet, byFixture[bet.Fixture.Id.Value], asOf, time.GetUtcNow())).ToList();
        context.ValueBets.AddRange(bets);
        await context.SaveChangesAsync(cancellationToken);
        var staked = bets.FindAll(bet => bet.Stake > Naira.Zero && whole.Contains(bet.ModelVersion));
        await StakeAsync(context, staked, asOf, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. search.Bets.Zip(bets).Where(pair => staked.Contains(pair.Second)).Select(pair => pair.First)];
    }

    private async Task StakeAsync(SabiScoreDbContext context, List<ValueBetRow> bets, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        if (bets.Count == 0)
        {
            return;
        }

        var kind = bets[0].Kind;
        if (!await context.LedgerEntries.AnyAsync(entry => entry.Kind == kind, cancellationToken))
        {
            context.LedgerEntries.Add(Entry(LedgerEntryKind.Deposit, Naira.Of(settings.Value.Bankroll), null, asOf, kind, "The bankroll to begin with."));
        }

        context.LedgerEntries.AddRange(bets.Select(bet => Entry(LedgerEntryKind.Stake, -bet.Stake, bet.Id, asOf, bet.Kind, null)));
        await context.SaveChangesAsync(cancellationToken);
    }

    private LedgerEntryRow Entry(LedgerEntryKind kind, Naira amount, long? bet, DateTimeOffset at, DataKind data, string? note) => new()
    {
        Entry = kind,
        Amount = amount,
        ValueBetId = bet,
        At = at,
        CreatedAt = time.GetUtcNow(),
        Note = note,
        Kind = data,
    };
}
