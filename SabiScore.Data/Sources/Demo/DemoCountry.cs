using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>The leagues of one country over the years: who plays where, who comes up, who goes down.</summary>
internal sealed class DemoCountry
{
    private const int Referees = 22;

    private readonly IReadOnlyList<DemoLeague> divisions;
    private readonly IReadOnlyList<string> referees;
    private readonly List<DemoClub>[] members;
    private readonly List<DemoClub> below;
    private readonly int seed;

    /// <param name="divisions">Its leagues, the first division first.</param>
    /// <param name="clubs">All its clubs, those that never come up included.</param>
    /// <param name="first">The first season.</param>
    /// <param name="seed">Of the world.</param>
    public DemoCountry(IReadOnlyList<DemoLeague> divisions, IReadOnlyList<DemoClub> clubs, Season first, int seed)
    {
        this.divisions = divisions;
        this.seed = seed;
        var random = DemoRandom.Of(seed, divisions[0].League.Index);
        referees = DemoNames.People(divisions[0].League.Country, Referees, random);
        DemoClub[] order = [.. clubs];
        random.Shuffle(order);
        members = new List<DemoClub>[divisions.Count];
        var taken = 0;
        foreach (var (index, division) in divisions.Index())
        {
            var size = LeagueSize.Of(division.League, first);
            members[index] = [.. order.Skip(taken).Take(size)];
            taken += size;
            members[index].ForEach(club => (club.Quality, club.Openness) = (division.Usual + random.Normal(division.Spread), random.Normal(0.05)));
        }

        below = [.. order.Skip(taken)];
    }

    /// <summary>Plays a season and makes the next one's leagues.</summary>
    /// <param name="season">Each call the next one.</param>
    /// <param name="withMovement">Whether prices of more moments than two are kept.</param>
    public IEnumerable<DemoMatch> Play(Season season, bool withMovement)
    {
        var played = new List<DemoMatch>();
        var tables = new List<IReadOnlyList<DemoClub>>();
        foreach (var (index, division) in divisions.Index())
        {
            var course = new DemoSeason(division, season, members[index], referees, withMovement, DemoRandom.Of(seed, division.League.Index, season.StartYear));
            played.AddRange(course.Play());
            tables.Add(course.Table);
        }

        Renew(tables, new Season(season.StartYear + 1));
        return played;
    }

    private void Renew(List<IReadOnlyList<DemoClub>> tables, Season next)
    {
        var random = DemoRandom.Of(seed, divisions[0].League.Index, next.StartYear, 1);
        var down = new List<DemoClub>();
        foreach (var (index, division) in divisions.Index())
        {
            var size = LeagueSize.Of(division.League, next);
            var up = index > 0 ? divisions[index - 1].Promoted : 0;
            var staying = size - division.Promoted - down.Count;
            var (above, table) = (down, tables[index]);
            down = [.. table.Skip(up + staying)];
            members[index] = [.. table.Skip(up).Take(staying), .. above, .. Rising(tables, index, division, random)];
        }

        below.AddRange(down);
        foreach (var (index, division) in divisions.Index())
        {
            members[index].ForEach(club => club.Renew(division.Usual, random));
        }
    }

    private List<DemoClub> Rising(List<IReadOnlyList<DemoClub>> tables, int index, DemoLeague division, Random random)
    {
        if (index + 1 < divisions.Count)
        {
            return [.. tables[index + 1].Take(division.Promoted)];
        }

        var rising = new List<DemoClub>();
        while (rising.Count < division.Promoted)
        {
            var club = below[random.Next(below.Count)];
            below.Remove(club);
            (club.Quality, club.Openness) = (division.Usual - division.Spread + random.Normal(division.Spread / 2), random.Normal(0.05));
            rising.Add(club);
        }

        return rising;
    }
}
