using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Clock;
using SabiScore.Data.Features;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Locking;
using SabiScore.Domain.Betting;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Worker.ValueBets;

/// <summary>Settles bets whose matches are over: by their own selection, price and stake.</summary>
internal sealed class SettlementRun(IDbContextFactory<SabiScoreDbContext> contexts, MatchClock clock, StoredMatches matches, StoreLocks locks, TimeProvider time)
{
    /// <returns>How many were settled.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var alone = await locks.TakeAsync(StoreLock.Betting, cancellationToken);
        var asOf = await clock.NowAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.ValueBets.AsTracking()
            .Where(bet => bet.SettledAt == null && context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id && entry.Entry == LedgerEntryKind.Stake))
            .Join(context.Fixtures.Where(Known.Result(asOf)), bet => bet.FixtureId, fixture => fixture.Id, (bet, fixture) => new { Bet = bet, Fixture = fixture })
            .ToListAsync(cancellationToken);
        var played = (await matches.PlayedAsync([.. due.Select(match => new FixtureId(match.Fixture.Id))], cancellationToken))
            .ToDictionary(match => match.Fixture.Id.Value);
        foreach (var match in due.OrderBy(match => match.Bet.Id))
        {
            var bet = match.Bet;
            var (selection, price, ended) = (BetRows.SelectionOf(bet), DecimalOdds.Of(bet.Price), played[match.Fixture.Id]);
            var settlement = Settlement.Of(selection, price, bet.Stake, ended.Result);
            bet.Outcome = settlement.Outcome;
            bet.Payout = settlement.Payout;
            bet.SettledAt = asOf;
            bet.ClosingLineValue = selection.Outcome is { } outcome ? ClosingLineValue.Of(price, outcome, ended.Closing)?.Value : null;
            context.LedgerEntries.Add(new LedgerEntryRow
            {
                ValueBetId = bet.Id,
                Entry = LedgerEntryKind.Payout,
                Amount = settlement.Payout,
                At = asOf,
                CreatedAt = time.GetUtcNow(),
                Kind = bet.Kind,
            });
        }

        await context.SaveChangesAsync(cancellationToken);
        return due.Count;
    }
}
