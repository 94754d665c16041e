using System.Globalization;
using CsvHelper;

namespace SabiScore.Data.Sources.ClubFacts;

/// <summary>Reads the user's club facts: a CSV with the header country,club,from,key,value. The format is described in docs/club-facts.md.</summary>
public static class ClubFactsFile
{
    private static readonly string[] Columns = ["country", "club", "from", "key", "value"];

    /// <summary>Reads a file; what is bad is in <see cref="ClubFactsContent.Problems"/>.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static ClubFactsContent Read(string path)
    {
        var file = Path.GetFileName(path);
        var (lines, problems) = (new List<ClubFactLine>(), new List<ImportProblem>());
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = false, TrimWhitespace = true, TrackLineNumbers = true });
        var header = csv.Read() ? csv.Current.ToArray() : [];
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(header, column));
        if (Array.Exists(places, place => place < 0))
        {
            problems.Add(new ImportProblem(ImportProblemKind.FileRefused, file, 1, null, null, $"The header is not {string.Join(",", Columns)}."));
            return new ClubFactsContent(file, lines, problems);
        }

        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            var cells = Array.ConvertAll(places, place => place < csv.FieldCount ? csv.GetString(place) : "");
            void Refuse(int column, string reason) => problems.Add(new ImportProblem(ImportProblemKind.RowRefused, file, line, Columns[column], cells[column], reason));
            if (Array.FindIndex(cells, cell => cell.Length == 0) is >= 0 and var empty)
            {
                Refuse(empty, "Nothing is given.");
            }
            else if (!DateOnly.TryParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
            {
                Refuse(2, "Not a date such as 2024-08-01.");
            }
            else if (!double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
            {
                Refuse(4, "Not a number.");
            }
            else
            {
                lines.Add(new ClubFactLine(line, cells[0], cells[1], from, cells[3], value));
            }
        }

        return new ClubFactsContent(file, lines, problems);
    }
}
