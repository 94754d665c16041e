using System.Globalization;
using CsvHelper;
using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Understat;

/// <summary>
/// Reads expected goals of understat.com: files "DIV_SEASON.csv" (match_id, datetime, home_team, away_team, home_goals, away_goals, home_xg, away_xg, source) and
/// "team_names.csv" (div, understat, football_data). A match is found by division, season and clubs, never by date: the zone of the times varies.
/// </summary>
public static class UnderstatFiles
{
    private const string NamesFile = "team_names.csv";

    /// <summary>Reads every file of the folder; what is bad is in <see cref="ExpectedGoalsSet.Problems"/>.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public static ExpectedGoalsSet Read(string folder)
    {
        var set = new ExpectedGoalsSet();
        var names = Rows(Path.Combine(folder, NamesFile), set, ["div", "understat", "football_data"])
            .DistinctBy(row => (row.Cells[0], row.Cells[1]))
            .ToDictionary(row => (row.Cells[0], row.Cells[1]), row => row.Cells[2]);
        foreach (var path in Directory.EnumerateFiles(folder, "*_*.csv").Order(StringComparer.Ordinal))
        {
            var (file, parts) = (Path.GetFileName(path), Path.GetFileNameWithoutExtension(path).Split('_'));
            if (file == NamesFile)
            {
                continue;
            }

            if (parts.Length != 2 || League.FromCode(parts[0]) is not { } league || !Season.TryParse(parts[1], out var season))
            {
                set.Report(new ImportProblem(ImportProblemKind.FileRefused, file, null, null, null, "The name is not league_season such as E0_2425.csv."));
                continue;
            }

            ReadMatches(path, league, season, names, set);
        }

        return set;
    }

    private static void ReadMatches(string path, League league, Season season, Dictionary<(string, string), string> names, ExpectedGoalsSet set)
    {
        foreach (var (line, cells) in Rows(path, set, ["home_team", "away_team", "home_xg", "away_xg"]))
        {
            void Refuse(string column, string value, string reason) =>
                set.Report(new ImportProblem(ImportProblemKind.RowRefused, Path.GetFileName(path), line, column, value, reason));
            if (!names.TryGetValue((league.Code, cells[0]), out var home) || !names.TryGetValue((league.Code, cells[1]), out var away))
            {
                var homeKnown = names.ContainsKey((league.Code, cells[0]));
                Refuse(homeKnown ? "away_team" : "home_team", cells[homeKnown ? 1 : 0], $"Not in {NamesFile}.");
            }
            else if (Goals(cells[2]) is not { } homeGoals || Goals(cells[3]) is not { } awayGoals)
            {
                Refuse(Goals(cells[2]) is null ? "home_xg" : "away_xg", cells[Goals(cells[2]) is null ? 2 : 3], "Not a number of expected goals.");
            }
            else if (!set.TryAdd(league, season, home, away, homeGoals, awayGoals))
            {
                Refuse("home_team", cells[0], "The match is there twice.");
            }
        }
    }

    private static double? Goals(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var goals) && goals <= 20 ? goals : null;

    private static IEnumerable<(int Line, string[] Cells)> Rows(string path, ExpectedGoalsSet set, string[] columns)
    {
        var file = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            set.Report(new ImportProblem(ImportProblemKind.FileRefused, file, null, null, null, "The file is missing."));
            yield break;
        }

        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false, Mode = CsvMode.NoEscape, TrimWhitespace = true, TrackLineNumbers = true });
        var header = csv.Read() ? csv.Current.ToArray() : [];
        var places = Array.ConvertAll(columns, column => Array.IndexOf(header, column));
        if (Array.Exists(places, place => place < 0))
        {
            set.Report(new ImportProblem(ImportProblemKind.FileRefused, file, 1, null, null, $"The header lacks one of {string.Join(", ", columns)}."));
            yield break;
        }

        while (csv.Read())
        {
            if (csv.FieldCount < header.Length)
            {
                set.Report(new ImportProblem(ImportProblemKind.RowRefused, file, (int)csv.LineNumber, null, null, $"The row is cut short: {csv.FieldCount} of {header.Length} fields."));
                continue;
            }

            yield return ((int)csv.LineNumber, Array.ConvertAll(places, csv.GetString));
        }
    }
}
