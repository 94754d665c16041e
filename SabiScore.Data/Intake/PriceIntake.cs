using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.ManualPrices;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Locking;
using SabiScore.Data.Store.Prices;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Intake;

/// <summary>
/// Takes a provider's prices in: a snapshot for each that differs from the bookmaker's last one, with the provider's own time; one that did not move is not
/// written again. A match that is not known yet is added with the kick-off that the provider gives.
/// </summary>
public sealed class PriceIntake(IDbContextFactory<SabiScoreDbContext> contexts, StoreLocks locks, TimeProvider time)
{
    private static readonly TimeSpan SameMatch = TimeSpan.FromDays(1);

    /// <summary>Writes what is new in one transaction.</summary>
    public async Task<IntakeReport> TakeAsync(SourceAnswer<SourcePrice> answer, CancellationToken cancellationToken)
    {
        if (!answer.IsAnswered)
        {
            return IntakeReport.Nothing with { Problems = answer.Problems };
        }

        await using var alone = await locks.TakeAsync(StoreLock.Import, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clubs = new RowClubs(await ClubNames.LoadAsync(context, answer.Source, cancellationToken), answer.Part);
        var given = new List<(FixtureId Id, (ClubId Home, ClubId Away) Clubs, SourcePrice Row)>(answer.Rows.Count);
        // Names are looked up once a match, not once a price.
        foreach (var match in answer.Rows.GroupBy(row => (row.League, row.Clubs, row.Date)))
        {
            if (clubs.Find(match.Key.League, match.Key.Clubs, match.First().Place, match.First().Line) is { } pair)
            {
                var id = FixtureId.Of(Season.Of(match.Key.Date), match.Key.League, pair.Home, pair.Away);
                given.AddRange(match.Select(row => (id, pair, row)));
            }
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = given.Select(price => price.Id.Value).Distinct().ToList();
        var fixtures = await context.Fixtures.AsTracking().Where(fixture => ids.Contains(fixture.Id)).ToDictionaryAsync(fixture => fixture.Id, cancellationToken);
        var timed = (await context.FixtureStates.Where(state => ids.Contains(state.FixtureId)).Select(state => state.FixtureId).ToListAsync(cancellationToken)).ToHashSet();
        var (addedFixtures, moved) = (0, 0);
        var open = new List<(FixtureRow Fixture, SourcePrice Row)>(given.Count);
        // A provider's match is judged once, an operator's every line.
        foreach (var match in given.GroupBy(price => (price.Id, price.Row.Date, price.Row.KickoffAt, price.Row.Line)))
        {
            var (id, pair, first) = match.First();
            var known = fixtures.GetValueOrDefault(id.Value);
            if (Refusal(known, first) is { } reason)
            {
                clubs.Problems.Add(new ImportProblem(ImportProblemKind.RowRefused, answer.Part, first.Line, first.Line is null ? first.Place : null, $"{first.Clubs.Home} v {first.Clubs.Away}", reason));
                continue;
            }

            if (known is null)
            {
                context.Fixtures.Add(known = MatchRows.Of(Fixture(first, id, pair), DataKind.Real));
                fixtures.Add(id.Value, known);
                addedFixtures++;
            }
            else if (Move(known, first, timed))
            {
                moved++;
            }

            open.AddRange(match.Select(price => (known, price.Row)));
        }

        await clubs.KeepAsync(context, answer.Source, time.GetUtcNow(), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var (fresh, unchanged) = await NewAsync(context, answer, open, clubs.Problems, cancellationToken);
        await BulkInsert.WriteAsync(context, fresh, cancellationToken);
        if (fresh.Count > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.Prices, time.GetUtcNow(), cancellationToken);
        }

        if (addedFixtures + moved > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.History, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        IReadOnlyList<ImportProblem> problems = [.. answer.Problems, .. clubs.Problems];
        await new ImportJournal(contexts, time).KeepAsync(answer.Source, answer.Part, problems, cancellationToken);
        return new IntakeReport
        {
            Rows = answer.Rows.Count,
            Added = fresh.Count,
            Updated = moved,
            Unchanged = unchanged,
            FixturesAdded = addedFixtures,
            Problems = problems,
            UnresolvedNames = clubs.Refused,
        };
    }

    private static string? Refusal(FixtureRow? known, SourcePrice price) => (known, price.KickoffAt) switch
    {
        (null, null) => "No match of these clubs is known in this league and season.",
        ({ } match, null) when match.Date != price.Date => FormattableString.Invariant($"The match is on {match.Date:yyyy-MM-dd}."),
        ({ } match, null) when price.CapturedAt >= match.KickoffAt && match.KickoffKnown => FormattableString.Invariant($"The match began at {match.KickoffAt:u}, before the price was seen."),
        // A league's play-offs bring clubs together again that have met in its season.
        ({ HomeGoals: not null } match, { } kickoffAt) when kickoffAt > match.KickoffAt + SameMatch => FormattableString.Invariant($"These clubs' match of the season was played on {match.Date:yyyy-MM-dd}."),
        _ => null,
    };

    /// <summary>Moves a match that no provider of fixtures watches over.</summary>
    private static bool Move(FixtureRow known, SourcePrice price, HashSet<long> timed)
    {
        if (known.HomeGoals is not null || price.KickoffAt is not { } kickoffAt || timed.Contains(known.Id) || (known.KickoffAt == kickoffAt && known.KickoffKnown))
        {
            return false;
        }

        (known.KickoffAt, known.KickoffKnown, known.Date) = (kickoffAt, true, price.Date);
        return true;
    }

    private static Fixture Fixture(SourcePrice price, FixtureId id, (ClubId Home, ClubId Away) clubs) => new()
    {
        Id = id,
        League = price.League,
        Season = Season.Of(price.Date),
        Date = price.Date,
        KickoffAt = price.KickoffAt!.Value,
        KickoffKnown = true,
        Home = clubs.Home,
        Away = clubs.Away,
        HomeName = price.Clubs.Home,
        AwayName = price.Clubs.Away,
    };

    private static async Task<(List<PriceRow> Fresh, int Unchanged)> NewAsync(
        SabiScoreDbContext context, SourceAnswer<SourcePrice> answer, List<(FixtureRow Fixture, SourcePrice Row)> open, List<ImportProblem> problems, CancellationToken cancellationToken)
    {
        var ids = open.Select(price => price.Fixture.Id).Distinct().ToList();
        var stored = (await context.Prices.Where(price => ids.Contains(price.FixtureId) && price.Kind == DataKind.Real).ToListAsync(cancellationToken)).ToLookup(price => price.FixtureId);
        var (fresh, unchanged, isHistory) = (new List<PriceRow>(), 0, answer.Source == ManualPricesFile.Source);
        foreach (var match in open.GroupBy(price => price.Fixture.Id))
        {
            var series = new PriceSeries(match.Key, stored[match.Key]);
            foreach (var (_, row) in match)
            {
                var price = PriceRows.Of(match.Key, row);
                switch (isHistory ? series.Add(price) : series.AddLive(price, answer.FetchedAt))
                {
                    case PriceChange.Unchanged or PriceChange.Older:
                        unchanged++;
                        break;
                    case PriceChange.Contradicts:
                        problems.Add(new ImportProblem(
                            ImportProblemKind.RowRefused, answer.Part, row.Line, row.Line is null ? row.Place : null, row.Bookmaker, FormattableString.Invariant($"Another price of this bookmaker is stored for {row.CapturedAt:u}; snapshots are not changed.")));
                        break;
                }
            }

            if (!isHistory)
            {
                series.AddConsensus(match.Select(price => price.Row), answer.FetchedAt);
            }

            fresh.AddRange(series.Fresh);
        }

        return (fresh, unchanged);
    }
}
