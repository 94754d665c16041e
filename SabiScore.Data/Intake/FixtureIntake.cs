using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Fixtures;
using SabiScore.Data.Store.Importing;
using SabiScore.Data.Store.Locking;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Intake;

/// <summary>
/// Takes a provider's matches in, by season, league and clubs: new ones, moved kick-offs, how they stand, results. A result that another source gave is not
/// overwritten, only told of; a provider corrects its own.
/// </summary>
public sealed class FixtureIntake(IDbContextFactory<SabiScoreDbContext> contexts, StoreLocks locks, TimeProvider time)
{
    /// <summary>Writes what is new in one transaction.</summary>
    public async Task<IntakeReport> TakeAsync(SourceAnswer<SourceFixture> answer, CancellationToken cancellationToken)
    {
        if (!answer.IsAnswered)
        {
            return IntakeReport.Nothing;
        }

        await using var alone = await locks.TakeAsync(StoreLock.Import, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clubs = new RowClubs(await ClubNames.LoadAsync(context, answer.Source, cancellationToken), answer.Part);
        var given = new Dictionary<FixtureId, (SourceFixture Row, Fixture Fixture)>();
        foreach (var row in answer.Rows)
        {
            if (clubs.Find(row.League, row.Clubs, row.Place) is not { } pair)
            {
                continue;
            }

            var fixture = Fixture(row, pair);
            if (!given.TryAdd(fixture.Id, (row, fixture)))
            {
                clubs.Problems.Add(Problem(answer, row, "The match is there twice."));
            }
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = given.Keys.Select(id => id.Value).ToList();
        var stored = await context.Fixtures.AsTracking().Where(fixture => ids.Contains(fixture.Id)).ToDictionaryAsync(fixture => fixture.Id, cancellationToken);
        var states = await context.FixtureStates.AsTracking().Where(state => state.Source == answer.Source && ids.Contains(state.FixtureId)).ToDictionaryAsync(state => state.FixtureId, cancellationToken);
        var (added, updated, moved, earliest) = (0, 0, 0, DateOnly.MaxValue);
        foreach (var (row, fixture) in given.Values)
        {
            var now = Row(row, fixture);
            var state = states.GetValueOrDefault(now.Id);
            if (!stored.TryGetValue(now.Id, out var before))
            {
                context.Fixtures.Add(now);
                added++;
                earliest = Min(earliest, now.Date);
            }
            else if (Update(context, answer, row, before, now, state, clubs.Problems) is { } changed)
            {
                updated++;
                earliest = Min(earliest, changed);
            }

            moved += Keep(context, answer.Source, row, now.Id, state) ? 1 : 0;
        }

        await clubs.KeepAsync(context, answer.Source, time.GetUtcNow(), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (added + updated > 0)
        {
            await context.HistoryCheckpoints.Where(checkpoint => checkpoint.Through >= earliest).ExecuteDeleteAsync(cancellationToken);
            await GenerationStore.RaiseAsync(context, Generation.History, time.GetUtcNow(), cancellationToken);
        }

        if (moved > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.Live, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        IReadOnlyList<ImportProblem> problems = [.. answer.Problems, .. clubs.Problems];
        await new ImportJournal(contexts, time).KeepAsync(answer.Source, answer.Part, problems, cancellationToken);
        return new IntakeReport
        {
            Rows = answer.Rows.Count,
            Added = added,
            Updated = updated,
            Unchanged = given.Count - added - updated,
            Problems = problems,
            UnresolvedNames = clubs.Refused,
        };
    }

    private static Fixture Fixture(SourceFixture row, (ClubId Home, ClubId Away) clubs) => new()
    {
        Id = FixtureId.Of(row.Season, row.League, clubs.Home, clubs.Away),
        League = row.League,
        Season = row.Season,
        Date = row.KickoffKnown ? UkDates.Of(row.KickoffAt) : DateOnly.FromDateTime(row.KickoffAt.UtcDateTime),
        KickoffAt = row.KickoffAt,
        KickoffKnown = row.KickoffKnown,
        Home = clubs.Home,
        Away = clubs.Away,
        HomeName = row.Clubs.Home,
        AwayName = row.Clubs.Away,
    };

    // A score counts as a result once the match is over.
    private static FixtureRow Row(SourceFixture row, Fixture fixture)
    {
        var now = MatchRows.Of(fixture, DataKind.Real);
        if (row is { State: FixtureState.Finished or FixtureState.Awarded, Score: { } score })
        {
            (now.HomeGoals, now.AwayGoals) = (score.HomeGoals, score.AwayGoals);
            (now.HalfTimeHomeGoals, now.HalfTimeAwayGoals) = (score.HalfTimeHomeGoals, score.HalfTimeAwayGoals);
        }

        return now;
    }

    /// <summary>The earlier of its old and new date where anything changed, else null.</summary>
    private DateOnly? Update(
        SabiScoreDbContext context, SourceAnswer<SourceFixture> answer, SourceFixture row, FixtureRow before, FixtureRow now, FixtureStateRow? state, List<ImportProblem> problems)
    {
        var hasResult = before.HomeGoals is not null && before.AwayGoals is not null;
        if (hasResult && now.HomeGoals is not null && (before.HomeGoals, before.AwayGoals) != (now.HomeGoals, now.AwayGoals)
            && (state?.HomeGoals, state?.AwayGoals) != (before.HomeGoals, before.AwayGoals))
        {
            problems.Add(Problem(answer, row, $"It says {now.HomeGoals}-{now.AwayGoals}; another source gave {before.HomeGoals}-{before.AwayGoals}, which stays."));
            return null;
        }

        if (hasResult)
        {
            // When it was played is known better by who brought the result; half-time is filled in where it was missing.
            (now.Date, now.KickoffAt, now.KickoffKnown) = (before.Date, before.KickoffAt, before.KickoffKnown);
            (now.HalfTimeHomeGoals, now.HalfTimeAwayGoals) = before.HalfTimeHomeGoals is not null && (before.HomeGoals, before.AwayGoals) == (now.HomeGoals, now.AwayGoals)
                ? (before.HalfTimeHomeGoals, before.HalfTimeAwayGoals)
                : (now.HalfTimeHomeGoals, now.HalfTimeAwayGoals);
        }

        var formerDate = before.Date;
        var corrections = FixtureDifference.Apply(before, now);
        foreach (var correction in corrections.Where(correction => correction.Before is not null && correction.Field != nameof(FixtureRow.KickoffKnown)))
        {
            context.ImportChanges.Add(new ImportChangeRow
            {
                FixtureId = before.Id,
                Field = correction.Field,
                OldValue = correction.Before,
                NewValue = correction.After,
                File = $"{answer.Source} {answer.Part}",
                Line = 0,
                ChangedAt = time.GetUtcNow(),
            });
        }

        return corrections.Count > 0 ? Min(formerDate, before.Date) : null;
    }

    /// <summary>Whether it stands otherwise than before.</summary>
    private bool Keep(SabiScoreDbContext context, string source, SourceFixture row, long fixture, FixtureStateRow? state)
    {
        if (row.State is not { } stands)
        {
            return false;
        }

        var isNew = state is null;
        if (state is null)
        {
            context.FixtureStates.Add(state = new FixtureStateRow { FixtureId = fixture, Source = source, ChangedAt = time.GetUtcNow() });
        }

        if (!isNew && (state.State, state.HomeGoals, state.AwayGoals, state.Minute) == (stands, row.Score?.HomeGoals, row.Score?.AwayGoals, row.Minute))
        {
            return false;
        }

        (state.State, state.HomeGoals, state.AwayGoals, state.Minute, state.ChangedAt) = (stands, row.Score?.HomeGoals, row.Score?.AwayGoals, row.Minute, time.GetUtcNow());
        return true;
    }

    private static ImportProblem Problem(SourceAnswer<SourceFixture> answer, SourceFixture row, string reason) =>
        new(ImportProblemKind.RowRefused, answer.Part, null, row.Place, $"{row.Clubs.Home} v {row.Clubs.Away}", reason);

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;
}
