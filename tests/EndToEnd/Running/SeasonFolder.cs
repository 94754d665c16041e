using System.Globalization;
using SabiScore.Domain.Football;
using SabiScore.Tests.Shared;

namespace SabiScore.EndToEnd.Running;

/// <summary>A folder with a few seasons of two leagues: real ones where this machine has them, else generated.</summary>
internal sealed class SeasonFolder : IDisposable
{
    private const int FirstSeason = 2020;
    private const int Seasons = 5;

    private static readonly League[] Leagues = [League.PremierLeague, League.Eredivisie];

    private readonly Dictionary<string, Dictionary<(DateOnly, string, string), Dictionary<string, string>>> _rows = [];

    private SeasonFolder(string path) => Path = path;

    public string Path { get; }

    /// <summary>A Saturday in the last season, with matches of both leagues that day and the next. Their prices were collected on Friday.</summary>
    public static DateOnly AsOf { get; } = new(2025, 3, 8);

    /// <param name="until">Later matches are left out; null for none.</param>
    /// <param name="leagues">How many of the leagues.</param>
    public static SeasonFolder Create(DateOnly? until = null, int leagues = 2)
    {
        var path = Directory.CreateTempSubdirectory("sabiscore-seasons-").FullName;
        if (RealData.IsThere())
        {
            Copy(path, leagues);
        }
        else
        {
            GeneratedSeasons.Write(path, FirstSeason, Seasons, Leagues[..leagues]);
        }

        foreach (var file in until is null ? [] : Directory.GetFiles(path))
        {
            File.WriteAllLines(file, File.ReadAllLines(file).Where((line, number) => number == 0 || (line.Length > 0 && DateOf(line.Split(',')[1]) <= until)));
        }

        return new SeasonFolder(path);
    }

    private static DateOnly DateOf(string text) => DateOnly.ParseExact(text, ["dd/MM/yyyy", "dd/MM/yy"], CultureInfo.InvariantCulture);

    private static void Copy(string path, int leagues)
    {
        foreach (var league in Leagues[..leagues])
        {
            for (var year = FirstSeason % 100; year < (FirstSeason % 100) + Seasons; year++)
            {
                var file = string.Create(CultureInfo.InvariantCulture, $"{league.Code}_{year:00}{year + 1:00}.csv");
                File.Copy(System.IO.Path.Combine(RealData.FootballData!, file), System.IO.Path.Combine(path, file));
            }
        }
    }

    /// <summary>The row of a match, by column.</summary>
    public Dictionary<string, string> Row(string league, DateOnly date, string home, string away)
    {
        if (!_rows.TryGetValue(league, out var rows))
        {
            _rows.Add(league, rows = Directory.GetFiles(Path, league + "_*.csv").SelectMany(Rows).ToDictionary(row => (DateOf(row["Date"]), row["HomeTeam"], row["AwayTeam"])));
        }

        return rows.GetValueOrDefault((date, home, away)) ?? throw new KeyNotFoundException($"No {league} match {home} - {away} on {date:O} in {Path}.");
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(file);
        var names = lines[0].TrimStart('\uFEFF').Split(',');
        return lines.Skip(1).Where(line => line.Trim(',').Length > 0).Select(line => line.Split(','))
            .Select(cells => names.Zip(cells).Where(pair => pair.First.Length > 0).ToDictionary(pair => pair.First.Trim(), pair => pair.Second.Trim()));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
