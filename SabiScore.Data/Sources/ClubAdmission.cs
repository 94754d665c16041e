using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources;

/// <summary>
/// Which names of a league season are clubs. A known name is one; a new name is one when the league still has room for it and it is not what a misspelling
/// looks like: rare, and like the name of a club that does not play about that day. Otherwise it is refused. The rule and its reasons: docs/adr/010-new-clubs.md.
/// </summary>
internal sealed class ClubAdmission
{
    /// <summary>A name with so many matches in a season is no slip.</summary>
    private const int Established = 3;

    private readonly Dictionary<(string Country, string Name), string> canonical = [];
    private readonly Dictionary<string, HashSet<string>> namesOfCountry = new(StringComparer.Ordinal);

    public ClubAdmission(IEnumerable<KnownClub> known)
    {
        foreach (var club in known)
        {
            Accept(club.Country, club.Name, club.Name);
            foreach (var alias in club.Aliases)
            {
                canonical.TryAdd((club.Country, alias), club.Name);
            }
        }
    }

    public List<UnresolvedName> Refused { get; } = [];

    /// <summary>Canonical name, or null where the name was refused.</summary>
    public string? Canonical(League league, string name) => canonical.GetValueOrDefault((league.Country, name));

    /// <summary>Judges the names of one league's one season.</summary>
    /// <param name="league">The league.</param>
    /// <param name="season">The season.</param>
    /// <param name="appearances">Every appearance of a name in it, with its day.</param>
    public void Judge(League league, Season season, IEnumerable<(string Name, DateOnly Date)> appearances)
    {
        var days = appearances.GroupBy(appearance => appearance.Name, appearance => appearance.Date.DayNumber, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var roster = days.Keys.Where(name => Canonical(league, name) is not null).ToHashSet(StringComparer.Ordinal);
        var size = LeagueSize.Of(league, season);
        foreach (var (name, played) in days.Where(entry => !roster.Contains(entry.Key)).OrderByDescending(entry => entry.Value.Length).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var resembled = played.Length < Established ? Resembled(league, name, played, days) : null;
            if (roster.Count >= size || resembled is not null)
            {
                Refuse(league, season, name, played.Length, resembled ?? Nearest(league, name), roster.Count >= size ? size : null);
                continue;
            }

            roster.Add(name);
            Accept(league.Country, name, name);
        }
    }

    private void Accept(string country, string name, string canonicalName)
    {
        canonical[(country, name)] = canonicalName;
        if (!namesOfCountry.TryGetValue(country, out var names))
        {
            namesOfCountry.Add(country, names = new HashSet<string>(StringComparer.Ordinal));
        }

        names.Add(name);
    }

    // A slip of the pen replaces the true name, so the true club seems not to play about that day.
    private string? Resembled(League league, string name, int[] played, Dictionary<string, int[]> days) =>
        Alike(league, name).FirstOrDefault(other => !Array.Exists(days.GetValueOrDefault(other, []), day => Array.Exists(played, own => Math.Abs(own - day) <= 2)));

    private string? Nearest(League league, string name) => Alike(league, name).FirstOrDefault();

    private IEnumerable<string> Alike(League league, string name) =>
        namesOfCountry.GetValueOrDefault(league.Country, [])
            .Select(other => (Name: other, Distance: NameDistance.Between(name, other)))
            .Where(entry => entry.Distance <= NameDistance.Slip(name, entry.Name))
            .OrderBy(entry => entry.Distance)
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .Select(entry => entry.Name);

    private void Refuse(League league, Season season, string name, int matches, string? resembles, int? fullAt)
    {
        var reason = fullAt is { } size
            ? $"Unknown club: {league.Code} {season} already has its {size} clubs"
            : $"Unknown club with {matches} match(es) in {league.Code} {season}";
        Refused.Add(new UnresolvedName(league.Country, league.Code, name, matches, resembles, reason + (resembles is null ? "." : $"; it looks like {resembles}.")));
    }
}
