using System.Globalization;
using System.Text;

namespace SabiScore.Trainer.Backtest;

/// <summary>How the files of a backtest are written: UTF-8 without a mark, line ends of one byte.</summary>
internal static class CsvFile
{
    public static StreamWriter Create(string path, string header)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        file.WriteLine(header);
        return file;
    }

    /// <summary>league,date,home,away of a match.</summary>
    public static string Key(BacktestMatch match) => string.Create(
        CultureInfo.InvariantCulture,
        $"{match.Match.Fixture.League.Code},{match.Match.Fixture.Date:yyyy-MM-dd},{Cell(match.HomeName)},{Cell(match.AwayName)}");

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
