using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Data.Store.Clubs;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Names;

/// <summary>
/// What an operator does about names that nobody could place: lists them, says which club one means, adds a club that no match has been stored of. The rows that
/// were left out go in when their source is next asked or imported.
/// </summary>
public sealed class ClubDesk(IDbContextFactory<SabiScoreDbContext> contexts, TimeProvider time)
{
    private const int LongestName = 100;

    /// <summary>Names that wait for an answer, those that cost most rows first.</summary>
    public async Task<IReadOnlyList<UnresolvedNameRow>> UnresolvedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.UnresolvedNames.OrderByDescending(name => name.Matches).ThenBy(name => name.Source).ThenBy(name => name.Country).ThenBy(name => name.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Says which club a source means by a name. An earlier answer is replaced.</summary>
    /// <param name="source">Whose spelling.</param>
    /// <param name="name">The spelling.</param>
    /// <param name="club">Canonical name of the club.</param>
    /// <param name="country">Country, needed where the name is not among the unresolved ones or is in two countries; null otherwise.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<DeskAnswer> AliasAsync(string source, string name, string club, string? country, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(name) || source.Length > 50 || name.Length > LongestName)
        {
            return DeskAnswer.No("A source of at most 50 letters and a name of at most 100 are needed.");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = await context.UnresolvedNames.AsTracking().Where(row => row.Source == source && row.Name == name && (country == null || row.Country == country)).ToListAsync(cancellationToken);
        var found = await context.Clubs.Where(row => row.Name == club && row.Kind != DataKind.Simulated && (country == null || row.Country == country)).ToListAsync(cancellationToken);
        if (country is null && waiting.Count > 0)
        {
            found = [.. found.Where(row => waiting.Exists(one => one.Country == row.Country))];
        }

        if (found.Count != 1)
        {
            return DeskAnswer.No(found.Count == 0
                ? $"There is no club {club}{(country is null ? "" : $" in {country}")}{(waiting.Count > 0 ? $" in {string.Join(", ", waiting.Select(one => one.Country))}" : "")}."
                : $"There is a club {club} in {string.Join(" and in ", found.Select(row => row.Country))}; name the country.");
        }

        var meant = found[0];
        var alias = await context.ClubAliases.AsTracking().FirstOrDefaultAsync(row => row.Source == source && row.Country == meant.Country && row.Alias == name, cancellationToken);
        if (alias is null)
        {
            context.ClubAliases.Add(alias = new ClubAliasRow { Source = source, Country = meant.Country, Alias = name });
        }

        alias.ClubId = meant.Id;
        context.UnresolvedNames.RemoveRange(waiting.Where(row => row.Country == meant.Country));
        await context.SaveChangesAsync(cancellationToken);
        return DeskAnswer.Yes($"{source} means {meant.Name} ({meant.Country}) by '{name}'.");
    }

    /// <summary>Adds a club that no match has been stored of: one promoted from a league that is not followed.</summary>
    /// <param name="country">Country of its league, in English.</param>
    /// <param name="name">Its name as football-data.co.uk writes it, since that source is the canonical one.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<DeskAnswer> AddAsync(string country, string name, CancellationToken cancellationToken)
    {
        if (!League.All.Any(league => league.Country == country))
        {
            return DeskAnswer.No($"No league is followed in {country}.");
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            return DeskAnswer.No("A name of at most 100 letters is needed.");
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Clubs.AnyAsync(club => club.Kind == DataKind.Simulated, cancellationToken))
        {
            return DeskAnswer.No("The database holds the Demo league; real clubs come with real matches.");
        }

        if (await context.Clubs.AnyAsync(club => club.Country == country && club.Name == name, cancellationToken))
        {
            return DeskAnswer.No($"{name} ({country}) is there already.");
        }

        var id = (await context.Clubs.MaxAsync(club => (int?)club.Id, cancellationToken) ?? 0) + 1;
        context.Clubs.Add(new ClubRow { Id = id, Country = country, Name = name, Kind = DataKind.Real, AddedAt = time.GetUtcNow() });
        await context.SaveChangesAsync(cancellationToken);
        return DeskAnswer.Yes($"{name} ({country}) is club {id}.");
    }
}
