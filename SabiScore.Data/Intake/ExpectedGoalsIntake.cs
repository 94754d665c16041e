using System.Globalization;
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
/// Adds a provider's expected goals to the matches that they belong to, by season, league and clubs, never by date. A match without a result here waits: its row
/// goes in when the provider is next asked.
/// </summary>
public sealed class ExpectedGoalsIntake(IDbContextFactory<SabiScoreDbContext> contexts, StoreLocks locks, TimeProvider time)
{
    /// <summary>Writes what is new in one transaction.</summary>
    public async Task<IntakeReport> TakeAsync(SourceAnswer<SourceExpectedGoals> answer, CancellationToken cancellationToken)
    {
        if (!answer.IsAnswered)
        {
            return IntakeReport.Nothing;
        }

        await using var alone = await locks.TakeAsync(StoreLock.Import, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clubs = new RowClubs(await ClubNames.LoadAsync(context, answer.Source, cancellationToken), answer.Part);
        var given = Given(answer, clubs);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var ids = given.Keys.ToList();
        var played = await context.Fixtures.AsTracking()
            .Where(fixture => ids.Contains(fixture.Id) && fixture.Kind == DataKind.Real && fixture.HomeGoals != null)
            .ToListAsync(cancellationToken);
        var (added, updated, earliest) = (0, 0, DateOnly.MaxValue);
        foreach (var fixture in played)
        {
            var row = given[fixture.Id];
            if (fixture.HomeExpectedGoals == row.Home && fixture.AwayExpectedGoals == row.Away)
            {
                continue;
            }

            var isNew = fixture.HomeExpectedGoals is null && fixture.AwayExpectedGoals is null;
            (added, updated) = isNew ? (added + 1, updated) : (added, updated + 1);
            earliest = fixture.Date < earliest ? fixture.Date : earliest;
            Note(context, answer, fixture.Id, nameof(FixtureRow.HomeExpectedGoals), fixture.HomeExpectedGoals, row.Home);
            Note(context, answer, fixture.Id, nameof(FixtureRow.AwayExpectedGoals), fixture.AwayExpectedGoals, row.Away);
            (fixture.HomeExpectedGoals, fixture.AwayExpectedGoals) = (row.Home, row.Away);
        }

        await clubs.KeepAsync(context, answer.Source, time.GetUtcNow(), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (added + updated > 0)
        {
            await context.HistoryCheckpoints.Where(checkpoint => checkpoint.Through >= earliest).ExecuteDeleteAsync(cancellationToken);
            await GenerationStore.RaiseAsync(context, Generation.History, time.GetUtcNow(), cancellationToken);
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

    private static Dictionary<long, SourceExpectedGoals> Given(SourceAnswer<SourceExpectedGoals> answer, RowClubs clubs)
    {
        var given = new Dictionary<long, SourceExpectedGoals>();
        foreach (var row in answer.Rows)
        {
            if (clubs.Find(row.League, row.Clubs, row.Place) is { } pair && !given.TryAdd(FixtureId.Of(row.Season, row.League, pair.Home, pair.Away).Value, row))
            {
                clubs.Problems.Add(new ImportProblem(
                    ImportProblemKind.RowRefused, answer.Part, null, row.Place, $"{row.Clubs.Home} v {row.Clubs.Away}", "The match is there twice, under two spellings."));
            }
        }

        return given;
    }

    // A first value is no correction.
    private void Note(SabiScoreDbContext context, SourceAnswer<SourceExpectedGoals> answer, long fixture, string field, double? before, double after)
    {
        if (before is { } old && old != after)
        {
            context.ImportChanges.Add(new ImportChangeRow
            {
                FixtureId = fixture,
                Field = field,
                OldValue = old.ToString(CultureInfo.InvariantCulture),
                NewValue = after.ToString(CultureInfo.InvariantCulture),
                File = $"{answer.Source} {answer.Part}",
                Line = 0,
                ChangedAt = time.GetUtcNow(),
            });
        }
    }
}
