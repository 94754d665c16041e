using Microsoft.EntityFrameworkCore;
using SabiScore.Data.Store;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Names;

/// <summary>
/// Finds the club of a provider's spelling. In this order: an operator's alias for that source; the canonical name as it stands; a well-known spelling or the
/// canonical name, case, accents and punctuation aside; the same without "FC" at an end. What fits no club or two is refused, never guessed.
/// </summary>
public sealed class ClubNames
{
    private readonly Dictionary<(string Country, string Name), ClubId> exact = [];
    private readonly Dictionary<(string Country, string Folded), HashSet<ClubId>> folded = [];
    private readonly Dictionary<(string Country, string Folded), string> missing = [];
    private readonly Dictionary<ClubId, string> names = [];
    private readonly ILookup<string, string> ofCountry;

    /// <param name="clubs">The store's clubs; their aliases are those of the source.</param>
    public ClubNames(IReadOnlyCollection<KnownClub> clubs)
    {
        ofCountry = clubs.ToLookup(club => club.Country, club => club.Name);
        foreach (var club in clubs)
        {
            names[club.Id] = club.Name;
            exact.TryAdd((club.Country, club.Name), club.Id);
            Enter(club.Country, NameFolding.Fold(club.Name), club.Id);
        }

        foreach (var (club, alias) in clubs.SelectMany(club => club.Aliases.Select(alias => (club, alias))))
        {
            exact[(club.Country, alias)] = club.Id;
        }

        foreach (var known in WellKnownNames.All)
        {
            if (exact.TryGetValue((known.Country, known.Club), out var club))
            {
                Enter(known.Country, known.Folded, club);
            }
            else
            {
                missing.TryAdd((known.Country, known.Folded), known.Club);
            }
        }
    }

    /// <summary>The names of the store's real clubs, with the aliases for a source.</summary>
    public static async Task<ClubNames> LoadAsync(SabiScoreDbContext context, string source, CancellationToken cancellationToken)
    {
        var aliases = (await context.ClubAliases.Where(alias => alias.Source == source).ToListAsync(cancellationToken)).ToLookup(alias => alias.ClubId, alias => alias.Alias);
        var clubs = await context.Clubs.Where(club => club.Kind != DataKind.Simulated).ToListAsync(cancellationToken);
        return new ClubNames(clubs.ConvertAll(club => new KnownClub(new ClubId(club.Id), club.Country, club.Name, [.. aliases[club.Id]])));
    }

    /// <summary>The club of a spelling, or why there is none.</summary>
    /// <param name="country">Country of the league.</param>
    /// <param name="name">As the provider spells it.</param>
    public ClubMatch Find(string country, string name)
    {
        if (exact.TryGetValue((country, name), out var club))
        {
            return new ClubMatch(club);
        }

        var whole = NameFolding.Fold(name);
        foreach (var spelling in NameFolding.WithoutClubWords(whole).Prepend(whole))
        {
            if (folded.TryGetValue((country, spelling), out var clubs))
            {
                return clubs.Count == 1
                    ? new ClubMatch(clubs.Single())
                    : new ClubMatch(null, $"Ambiguous: {string.Join(" or ", clubs.Select(one => names[one]).Order(StringComparer.Ordinal))}.");
            }

            if (missing.TryGetValue((country, spelling), out var absent))
            {
                return new ClubMatch(null, $"Surely {absent}, a club that no match has been stored of yet.", absent);
            }
        }

        var resembles = ofCountry[country]
            .Select(known => (Name: known, Distance: NameDistance.Between(name, known)))
            .Where(known => known.Distance <= NameDistance.Slip(name, known.Name))
            .OrderBy(known => known.Distance)
            .ThenBy(known => known.Name, StringComparer.Ordinal)
            .Select(known => known.Name)
            .FirstOrDefault();
        return new ClubMatch(null, $"No club of this name in {country}{(resembles is null ? "" : $"; it looks like {resembles}")}.", resembles);
    }

    private void Enter(string country, string spelling, ClubId club)
    {
        if (!folded.TryGetValue((country, spelling), out var clubs))
        {
            folded.Add((country, spelling), clubs = []);
        }

        clubs.Add(club);
    }
}
