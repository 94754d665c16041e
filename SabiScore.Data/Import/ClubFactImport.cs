using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Caching;
using SabiScore.Data.Sources;
using SabiScore.Data.Sources.ClubFacts;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clubs;

namespace SabiScore.Data.Import;

/// <summary>Stores the facts of one file; a fact that the file no longer has stays.</summary>
internal sealed class ClubFactImport(IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time)
{
    public async Task<ClubFactResult> RunAsync(string path, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var content = ClubFactsFile.Read(path);
        var problems = content.Problems.ToList();
        var clubs = await context.Clubs.ToDictionaryAsync(club => (club.Country, club.Name), club => club.Id, cancellationToken);
        foreach (var alias in await context.ClubAliases.ToListAsync(cancellationToken))
        {
            clubs.TryAdd((alias.Country, alias.Alias), alias.ClubId);
        }

        var stored = await context.ClubFacts.AsTracking().ToDictionaryAsync(fact => (fact.ClubId, fact.Key, fact.From), cancellationToken);
        var changed = 0;
        foreach (var line in content.Lines)
        {
            if (!clubs.TryGetValue((line.Country, line.Club), out var club))
            {
                problems.Add(new ImportProblem(ImportProblemKind.UnknownClub, content.File, line.Line, "club", line.Club, $"No club of this name in {line.Country}."));
            }
            else if (!stored.TryGetValue((club, line.Key, line.From), out var row))
            {
                row = new ClubFactRow { ClubId = club, Key = line.Key, From = line.From, Value = line.Value };
                context.ClubFacts.Add(row);
                stored.Add((club, line.Key, line.From), row);
                changed++;
            }
            else if (row.Value != line.Value)
            {
                row.Value = line.Value;
                changed++;
            }
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        if (changed > 0)
        {
            await GenerationStore.RaiseAsync(context, Generation.History, time.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new ClubFactResult(changed, problems);
    }
}
