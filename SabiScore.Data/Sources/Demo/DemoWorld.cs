using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>
/// The Demo league: invented clubs in leagues of the seven's sizes and calendars, with strengths that drift, goals after Dixon and Coles, bookmakers who know the
/// truth nearly and at the close better than before. Results are drawn ahead; football's clock shows them when they are due. Same arguments, same world, and
/// a longer one begins with the shorter one.
/// </summary>
public static class DemoWorld
{
    /// <summary>The source's name in the store.</summary>
    public const string Source = "demo";

    /// <summary>Seasons before the one in which a world is made.</summary>
    public const int PastSeasons = 6;

    /// <summary>The world that is made where nobody asks for another.</summary>
    public const int DefaultSeed = 20260722;

    /// <summary>Makes the world.</summary>
    /// <param name="first">Its first season; from the sixth after it on, prices of more moments are kept.</param>
    /// <param name="last">Its last season.</param>
    /// <param name="seed">Other seeds make other worlds.</param>
    /// <param name="cancellationToken">Stops between two seasons of a country.</param>
    public static MatchSet Create(Season first, Season last, int seed = DefaultSeed, CancellationToken cancellationToken = default)
    {
        var clubs = Clubs(seed);
        var countries = DemoLeague.All.GroupBy(league => league.League.Country).ToList();
        var played = countries.AsParallel().AsOrdered().SelectMany(divisions =>
        {
            var country = new DemoCountry([.. divisions], [.. clubs.Where(club => club.Country == divisions.Key)], first, seed);
            var matches = new List<DemoMatch>();
            for (var year = first.StartYear; year <= last.StartYear; year++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                matches.AddRange(country.Play(new Season(year), year - first.StartYear >= PastSeasons));
            }

            return matches;
        }).ToList();
        played.Sort((one, other) => FixtureOrder.Instance.Compare(one.Played.Fixture, other.Played.Fixture));
        return new MatchSet
        {
            Matches = played.ConvertAll(match => match.Played),
            Origins = [.. played.Select((_, index) => new MatchOrigin(Source, index + 1))],
            Names = played.ConvertAll(match => new SourceNames(match.Played.Fixture.HomeName, match.Played.Fixture.AwayName)),
            Upcoming = [],
            UpcomingOrigins = [],
            Clubs = clubs.ConvertAll(club => new SourceClub(club.Id, club.Country, club.Name, IsNew: true)),
            Problems = [],
            UnresolvedNames = [],
            Files = [],
            Extras = played.ToDictionary(match => match.Played.Fixture.Id, match => match.Extras),
        };
    }

    /// <summary>Numbered by country and name, as readers of files number theirs.</summary>
    private static List<DemoClub> Clubs(int seed)
    {
        var random = DemoRandom.Of(seed);
        return [.. DemoLeague.All.Select(league => league.League.Country).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(country => DemoNames.Clubs(country).Order(StringComparer.Ordinal).Select(name => (Country: country, Name: name)))
            .Select((club, index) => new DemoClub(new ClubId(index + 1), club.Country, club.Name, DemoNames.People(club.Country, DemoLineup.Players, random)))];
    }
}
