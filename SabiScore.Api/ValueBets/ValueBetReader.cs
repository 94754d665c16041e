using Microsoft.EntityFrameworkCore;
using SabiScore.Api.Answers;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Betting;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Odds;

namespace SabiScore.Api.ValueBets;

/// <summary>Reads bets and near misses of the database.</summary>
internal static class ValueBetReader
{
    public static async Task<List<ValueBetAnswer>> BetsAsync(SabiScoreDbContext context, ValueBetQuery query, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var least = query.MinimumEdge ?? double.NegativeInfinity;
        var rows = await context.ValueBets
            .Where(bet => bet.Edge >= least)
            .Join(FixtureLine.Of(context, Chosen(context, query)), bet => bet.FixtureId, line => line.Fixture.Id, (bet, line) => new
            {
                Bet = bet,
                Line = line,
                IsStaked = context.LedgerEntries.Any(entry => entry.ValueBetId == bet.Id && entry.Entry == LedgerEntryKind.Stake),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Answer(row.Bet, row.Line.ToSummary(asOf), row.IsStaked))];
    }

    public static async Task<List<ValueBetAnswer>> NearMissesAsync(SabiScoreDbContext context, ValueBetQuery query, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var least = query.MinimumEdge;
        var rows = await context.NearMisses
            .Where(miss => least == null || miss.Edge >= least)
            .Join(FixtureLine.Of(context, Chosen(context, query)), miss => miss.FixtureId, line => line.Fixture.Id, (miss, line) => new { Miss = miss, Line = line })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Answer(row.Miss, row.Line.ToSummary(asOf)))];
    }

    private static IQueryable<FixtureRow> Chosen(SabiScoreDbContext context, ValueBetQuery query) =>
        query.League is { } league ? context.Fixtures.Where(fixture => fixture.LeagueCode == league) : context.Fixtures;

    private static ValueBetAnswer Answer(ValueBetRow bet, MatchSummary match, bool isStaked) => new()
    {
        Match = match,
        IsBet = true,
        Selection = bet.Pick,
        Bookmaker = bet.Bookmaker,
        BookmakerName = Bookmaker.FromCode(bet.Bookmaker).Name,
        Price = bet.Price,
        PriceCapturedAt = bet.PriceCapturedAt,
        Probability = bet.Probability,
        FairPrice = 1 / bet.Probability,
        MarketProbability = bet.MarketProbability,
        Edge = bet.Edge,
        NairaFigure = bet.NairaFigure.ToSignedString(),
        StakeNaira = bet.Stake.Amount,
        IsStaked = isStaked,
        Completeness = bet.Completeness,
        ModelVersion = bet.ModelVersion,
        FoundAt = bet.FoundAt,
        Kind = bet.Kind,
        Settlement = bet is { Outcome: { } outcome, Payout: { } payout, SettledAt: { } settledAt }
            ? new Settled(outcome, payout.Amount, bet.ClosingLineValue, settledAt)
            : null,
    };

    private static ValueBetAnswer Answer(NearMissRow miss, MatchSummary match) => new()
    {
        Match = match,
        IsBet = false,
        WhyNot = WhyNot.Of(miss.Reason),
        Selection = miss.Pick,
        Bookmaker = miss.Bookmaker,
        BookmakerName = miss.Bookmaker is { } code ? Bookmaker.FromCode(code).Name : null,
        Price = miss.Price,
        Probability = miss.Probability,
        FairPrice = 1 / miss.Probability,
        Edge = miss.Edge,
        ModelVersion = miss.ModelVersion,
        FoundAt = miss.FoundAt,
        Kind = miss.Kind,
    };
}
