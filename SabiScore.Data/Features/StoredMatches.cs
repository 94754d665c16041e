using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Domain.Features;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Features;

/// <summary>Matches of the database as the domain sees them: the one way from rows to features, for training, serving and backtesting.</summary>
public sealed class StoredMatches(IDbContextFactory<SabiScoreDbContext> contexts)
{
    /// <summary>Played matches with early and closing prices, never reconstructed ones, sorted by date, league code, home club (both ordinal).</summary>
    /// <param name="before">Only matches on earlier dates.</param>
    /// <param name="after">Of a league that is named here, only matches on later dates; null for all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<PlayedMatch>> PlayedAsync(
        DateOnly before, IReadOnlyDictionary<League, DateOnly>? after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var first = after is null || after.Count < League.All.Count ? DateOnly.MinValue : after.Values.Min();
        var matches = await PlayedAsync(context, context.Fixtures.Where(fixture => fixture.Date < before && fixture.Date > first), cancellationToken);
        if (after is not null)
        {
            matches.RemoveAll(match => after.TryGetValue(match.Fixture.League, out var last) && match.Fixture.Date <= last);
        }

        return matches;
    }

    /// <summary>Those of the named matches that have a result, in the same order.</summary>
    public async Task<IReadOnlyList<PlayedMatch>> PlayedAsync(IReadOnlyCollection<FixtureId> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var numbers = ids.Select(id => id.Value).ToList();
        return await PlayedAsync(context, context.Fixtures.Where(fixture => numbers.Contains(fixture.Id)), cancellationToken);
    }

    /// <summary>Matches to be played, with the prices known at a moment, in the same order.</summary>
    /// <param name="ids">Which matches; those that are not known are left out.</param>
    /// <param name="asOf">Football's time: later prices are not seen.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<UpcomingMatch>> UpcomingAsync(
        IReadOnlyCollection<FixtureId> ids, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var numbers = ids.Select(id => id.Value).ToList();
        var fixtures = await FixturesAsync(context, context.Fixtures.Where(fixture => numbers.Contains(fixture.Id)), cancellationToken);
        var prices = new StoredPrices(context.Prices.Where(price => numbers.Contains(price.FixtureId) && price.CapturedAt <= asOf));
        var matches = new List<UpcomingMatch>(fixtures.Count);
        await foreach (var (id, snapshots) in prices.ByFixtureAsync(cancellationToken))
        {
            if (fixtures.Remove(id, out var known))
            {
                var fixture = known.ToFixture();
                matches.Add(new UpcomingMatch(fixture, BoardOfSnapshots.Latest(snapshots, fixture.KickoffAt)));
            }
        }

        matches.AddRange(fixtures.Values.Select(known => new UpcomingMatch(known.ToFixture(), null)));
        matches.Sort((one, other) => FixtureOrder.Instance.Compare(one.Fixture, other.Fixture));
        return matches;
    }

    /// <summary>The facts about clubs that the user brought; null without any.</summary>
    public async Task<ClubFacts?> FactsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.ClubFacts.ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : new ClubFacts(rows.Select(row => new ClubFact(new ClubId(row.ClubId), row.From, row.Key, row.Value)));
    }

    /// <summary>What the matches are; the kinds never mix in one database.</summary>
    public async Task<DataKind> KindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Fixtures.OrderBy(fixture => fixture.Id).Select(fixture => fixture.Kind).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<List<PlayedMatch>> PlayedAsync(SabiScoreDbContext context, IQueryable<FixtureRow> among, CancellationToken cancellationToken)
    {
        var chosen = among.Where(fixture => fixture.HomeGoals != null && fixture.AwayGoals != null);
        var fixtures = await FixturesAsync(context, chosen, cancellationToken);
        var prices = new StoredPrices(context.Prices.Where(price => price.Kind != DataKind.Reconstructed && chosen.Any(fixture => fixture.Id == price.FixtureId)));
        var matches = new List<PlayedMatch>(fixtures.Count);
        await foreach (var (id, snapshots) in prices.ByFixtureAsync(cancellationToken))
        {
            if (fixtures.Remove(id, out var known))
            {
                matches.Add(known.ToPlayed(snapshots));
            }
        }

        matches.AddRange(fixtures.Values.Select(known => known.ToPlayed([])));
        matches.Sort((one, other) => FixtureOrder.Instance.Compare(one.Fixture, other.Fixture));
        return matches;
    }

    private static async Task<Dictionary<long, StoredFixture>> FixturesAsync(
        SabiScoreDbContext context, IQueryable<FixtureRow> chosen, CancellationToken cancellationToken)
    {
        var clubs = await context.Clubs.ToDictionaryAsync(club => club.Id, club => club.Name, cancellationToken);
        var rows = await chosen.ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new StoredFixture(row, clubs[row.HomeId], clubs[row.AwayId]));
    }
}
