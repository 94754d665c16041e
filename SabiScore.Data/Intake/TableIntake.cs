using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Import;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Data.Sources.Names;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Standings;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Intake;

/// <summary>Keeps a provider's table as it last was, to compare with ours.</summary>
public sealed class TableIntake(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    /// <summary>Writes the lines in place of those of before, in one transaction.</summary>
    public async Task<IntakeReport> TakeAsync(League league, SourceAnswer<SourceTableLine> answer, CancellationToken cancellationToken)
    {
        if (!answer.IsAnswered)
        {
            return IntakeReport.Nothing;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var clubs = new RowClubs(await ClubNames.LoadAsync(context, answer.Source, cancellationToken), answer.Part);
        var lines = new Dictionary<(int Season, ClubId Club), SourceTableLine>();
        foreach (var line in answer.Rows)
        {
            if (clubs.Find(league, line.Club, line.Place, null) is { } club && !lines.TryAdd((line.Season.StartYear, club), line))
            {
                clubs.Problems.Add(new ImportProblem(ImportProblemKind.RowRefused, answer.Part, null, line.Place, line.Club, "The club is there twice, under two names."));
            }
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        foreach (var season in lines.Keys.Select(key => key.Season).Distinct())
        {
            await context.ProviderStandings.Where(row => row.Source == answer.Source && row.LeagueCode == league.Code && row.SeasonStart == season).ExecuteDeleteAsync(cancellationToken);
        }

        context.ProviderStandings.AddRange(lines.Select(entry => new ProviderStandingRow
        {
            Source = answer.Source,
            LeagueCode = league.Code,
            SeasonStart = entry.Key.Season,
            ClubId = entry.Key.Club.Value,
            Position = entry.Value.Position,
            Won = entry.Value.Won,
            Drawn = entry.Value.Drawn,
            Lost = entry.Value.Lost,
            GoalsFor = entry.Value.GoalsFor,
            GoalsAgainst = entry.Value.GoalsAgainst,
            Points = entry.Value.Points,
            FetchedAt = answer.FetchedAt,
        }));
        await clubs.KeepAsync(context, answer.Source, time.GetUtcNow(), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        IReadOnlyList<ImportProblem> problems = [.. answer.Problems, .. clubs.Problems];
        await new ImportJournal(contexts, time).KeepAsync(answer.Source, answer.Part, problems, cancellationToken);
        return new IntakeReport { Rows = answer.Rows.Count, Added = lines.Count, Problems = problems, UnresolvedNames = clubs.Refused };
    }
}
