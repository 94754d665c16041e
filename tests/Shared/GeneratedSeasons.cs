using System.Globalization;
using System.Text;
using SabiScore.Domain.Football;

namespace SabiScore.Tests.Shared;

/// <summary>
/// Writes seasons that never were, in the form of football-data.co.uk's files: clubs of lasting and slowly changing strength,
/// goals that follow from it, and bookmakers that know it nearly, at the close better than before. Same arguments, same files.
/// </summary>
internal static class GeneratedSeasons
{
    /// <summary>Writes one file a league and season, such as E0_2324.csv.</summary>
    /// <param name="folder">Made where it does not exist.</param>
    /// <param name="firstSeason">Year in which the first season begins.</param>
    /// <param name="seasons">How many seasons.</param>
    /// <param name="leagues">All seven where null.</param>
    /// <param name="seed">Other seeds give other clubs' fortunes.</param>
    /// <returns>How many matches were written.</returns>
    public static int Write(string folder, int firstSeason, int seasons, IReadOnlyCollection<League>? leagues = null, int seed = 20260722)
    {
        Directory.CreateDirectory(folder);
        var matches = 0;
        for (var pool = 0; pool < GeneratedClubs.Pools.Count; pool++)
        {
            var (names, divisions) = GeneratedClubs.Pools[pool];
            var random = new Random(unchecked((seed * 31) + pool));
            var clubs = names.Split(';').Select((name, place) => GeneratedClub.New(name, place, random)).ToList();
            for (var year = firstSeason; year < firstSeason + seasons; year++)
            {
                matches += PlaySeason(folder, year, clubs, divisions, leagues ?? League.All, random);
                clubs = [.. clubs.OrderByDescending(club => club.PointsForPromotion).Select(club => club.NextSeason(random))];
            }
        }

        return matches;
    }

    private static int PlaySeason(string folder, int year, List<GeneratedClub> clubs, League[] divisions, IReadOnlyCollection<League> wanted, Random random)
    {
        var taken = 0;
        var matches = 0;
        foreach (var division in divisions)
        {
            var size = GeneratedClubs.Size(division);
            var members = clubs.GetRange(taken, size);
            // Everybody keeps the place of the division, but for three who go up and three who go down.
            foreach (var (club, place) in members.OrderByDescending(club => club.Strength).Select((club, place) => (club, place)))
            {
                club.PointsForPromotion = 1000 - (taken + place) + (place < 3 ? 3.5 : place >= size - 3 ? -3.5 : 0);
            }

            taken += size;
            var rows = Rows(division, year, members, random);
            matches += wanted.Contains(division) ? rows.Count : 0;
            if (wanted.Contains(division))
            {
                var file = string.Create(CultureInfo.InvariantCulture, $"{division.Code}_{year % 100:00}{(year + 1) % 100:00}.csv");
                File.WriteAllText(Path.Combine(folder, file), GeneratedMatch.Header + "\n" + string.Join('\n', rows) + "\n", Encoding.ASCII);
            }
        }

        for (var place = taken; place < clubs.Count; place++)
        {
            clubs[place].PointsForPromotion = 1000 - place + (place - taken < 3 ? 3.5 : 0);
        }

        return matches;
    }

    /// <summary>Everybody at home and away against everybody (the circle method), on Saturdays and as many Tuesdays as it takes.</summary>
    private static List<string> Rows(League league, int year, List<GeneratedClub> clubs, Random random)
    {
        var rows = new List<string>();
        var rounds = (clubs.Count - 1) * 2;
        var dates = Dates(year, rounds);
        for (var round = 0; round < rounds; round++)
        {
            for (var pair = 0; pair < clubs.Count / 2; pair++)
            {
                var turn = round % (clubs.Count - 1);
                var first = pair == 0 ? clubs[^1] : clubs[(turn + pair) % (clubs.Count - 1)];
                var second = clubs[(turn + clubs.Count - 1 - pair) % (clubs.Count - 1)];
                var swap = (turn + pair) % 2 == 0 != round >= clubs.Count - 1;
                rows.Add(GeneratedMatch.Play(league, dates[round], swap ? second : first, swap ? first : second, random));
            }
        }

        return rows;
    }

    private static DateOnly[] Dates(int year, int rounds)
    {
        var saturday = new DateOnly(year, 8, 10);
        saturday = saturday.AddDays(((int)DayOfWeek.Saturday - (int)saturday.DayOfWeek + 7) % 7);
        var saturdays = Enumerable.Range(0, 41).Select(week => saturday.AddDays(7 * week));
        var tuesdays = Enumerable.Range(0, Math.Max(0, rounds - 38)).Select(step => saturday.AddDays(31 + (28 * step)));
        // Winter break: no league plays around Christmas in earnest here, so fewer rounds leave some Saturdays free.
        return [.. saturdays.Take(Math.Min(rounds, 38)).Concat(tuesdays).Order()];
    }
}
