using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>
/// A file of this source is one league's one season. Where nearly all rows of a file agree on that, the few others have a wrong division or date;
/// where they do not agree (a file put together by hand), nothing is said.
/// </summary>
internal static class MajorityCheck
{
    private const double NearlyAll = 0.9;

    public static IReadOnlyList<SourceRow> Keep(List<SourceRow> rows, List<ImportProblem> problems)
    {
        var league = Majority(rows, row => row.League);
        var season = Majority(rows, row => row.Season.StartYear);
        return rows.FindAll(row => Agrees(row.League, league, row, "Div", problems, value => $"the others are of {value}")
            && Agrees(row.Season.StartYear, season, row, "Date", problems, value => $"the others are of the season {new Season(value)}"));
    }

    private static T[] Majority<T>(List<SourceRow> rows, Func<SourceRow, T> value)
        where T : notnull
    {
        var most = rows.CountBy(value).OrderByDescending(entry => entry.Value).FirstOrDefault();
        return most.Value < rows.Count && most.Value >= NearlyAll * rows.Count ? [most.Key] : [];
    }

    private static bool Agrees<T>(T value, T[] majority, SourceRow row, string column, List<ImportProblem> problems, Func<T, string> others)
    {
        if (majority is not [var expected] || EqualityComparer<T>.Default.Equals(value, expected))
        {
            return true;
        }

        var text = column == "Div" ? row.League.Code : row.Date.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        problems.Add(new ImportProblem(ImportProblemKind.RowRefused, row.Origin.File, row.Origin.Line, column, text, $"Wrong for this file: {others(expected)}."));
        return false;
    }
}
