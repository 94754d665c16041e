using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Sources;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clubs;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Import;

/// <summary>The store's clubs, and what an import says about names.</summary>
internal sealed class ClubBook(IDbContextFactory<SabiScoreDbContext> factory, TimeProvider time)
{
    /// <param name="source">Whose spellings.</param>
    /// <param name="kind">Simulated or not: invented clubs and real ones do not know of each other.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<IReadOnlyCollection<KnownClub>> KnownAsync(string source, DataKind kind, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var aliases = (await context.ClubAliases.Where(alias => alias.Source == source).ToListAsync(cancellationToken)).ToLookup(alias => alias.ClubId, alias => alias.Alias);
        var clubs = await context.Clubs.Where(club => (club.Kind == DataKind.Simulated) == (kind == DataKind.Simulated)).ToListAsync(cancellationToken);
        return clubs.ConvertAll(club => new KnownClub(new ClubId(club.Id), club.Country, club.Name, [.. aliases[club.Id]]));
    }

    /// <summary>All new clubs at once, so that their numbers do not depend on where an import was interrupted.</summary>
    public async Task AddAsync(IReadOnlyCollection<SourceClub> clubs, DataKind kind, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var addedAt = time.GetUtcNow();
        context.Clubs.AddRange(clubs.Select(club => new ClubRow { Id = club.Id.Value, Country = club.Country, Name = club.Name, Kind = kind, AddedAt = addedAt }));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Keeps the names that were refused, and forgets those that no longer are.</summary>
    public async Task KeepUnresolvedAsync(string source, IReadOnlyList<UnresolvedName> names, DataKind kind, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var stored = await context.UnresolvedNames.AsTracking().Where(name => name.Source == source).ToDictionaryAsync(name => (name.Country, name.Name), cancellationToken);
        var now = time.GetUtcNow();
        foreach (var group in names.GroupBy(name => (name.Country, name.Name)))
        {
            var (latest, matches) = (group.Last(), group.Sum(name => name.Matches));
            if (!stored.Remove(group.Key, out var row))
            {
                context.UnresolvedNames.Add(row = new UnresolvedNameRow
                {
                    Source = source,
                    Country = latest.Country,
                    Name = latest.Name,
                    LeagueCode = latest.LeagueCode,
                    Reason = latest.Reason,
                    FirstSeenAt = now,
                });
            }

            (row.LeagueCode, row.Matches, row.Resembles, row.Reason, row.LastSeenAt) = (latest.LeagueCode, matches, latest.Resembles, latest.Reason, now);
        }

        // Names of leagues that this import did not read stay open until an alias or a club answers them.
        var known = await KnownAsync(source, kind, cancellationToken);
        var answered = known.SelectMany(club => club.Aliases.Append(club.Name).Select(name => (club.Country, name))).ToHashSet();
        context.UnresolvedNames.RemoveRange(stored.Values.Where(row => answered.Contains((row.Country, row.Name))));
        await context.SaveChangesAsync(cancellationToken);
    }
}
