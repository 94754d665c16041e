using System.Globalization;
using System.Text;
using CsvHelper;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>The cells of the row that the reader stands on, by name; what cannot be read is reported and missing.</summary>
internal sealed class RowCells(string file, SeasonFileHeader header, CsvReader reader, List<ImportProblem> problems)
{
    private const int GreatestStatistic = 200;

    public MatchOrigin Origin => new(file, (int)reader.LineNumber);

    public int Width => reader.FieldCount;

    /// <summary>Trimmed text of a column; empty where the column is missing or says NA.</summary>
    public string Text(string column) => Encoding.UTF8.GetString(Bytes(header[column]));

    public bool IsEmpty(string column) => Bytes(header[column]).IsEmpty;

    /// <summary>A statistic, NaN where there is none.</summary>
    public double Statistic(string column)
    {
        var place = header[column];
        var bytes = Bytes(place);
        if (bytes.IsEmpty)
        {
            return double.NaN;
        }

        if (int.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= GreatestStatistic)
        {
            return value;
        }

        Drop(place, $"Not a whole number from 0 to {GreatestStatistic}.");
        return double.NaN;
    }

    /// <summary>A decimal price, NaN where there is none.</summary>
    public double Price(int place)
    {
        var value = Number(place);
        if (value <= 1)
        {
            Drop(place, "A decimal price is greater than 1.");
            return double.NaN;
        }

        return value;
    }

    /// <summary>A number, NaN where there is none.</summary>
    public double Number(int place)
    {
        var bytes = Bytes(place);
        if (bytes.IsEmpty)
        {
            return double.NaN;
        }

        if (double.TryParse(bytes, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Drop(place, "Not a number.");
        return double.NaN;
    }

    public void Drop(string column, string reason) => Drop(header[column], reason);

    public void Refuse(string? column, string reason) =>
        problems.Add(new ImportProblem(ImportProblemKind.RowRefused, file, Origin.Line, column, column is null ? null : Shortened(Text(column)), reason));

    private static string? Shortened(string text) => text.Length == 0 ? null : text.Length <= 100 ? text : text[..100];

    private void Drop(int place, string reason) =>
        problems.Add(new ImportProblem(ImportProblemKind.ValueDropped, file, Origin.Line, header.Names[place], Shortened(Encoding.UTF8.GetString(Bytes(place))), reason));

    private ReadOnlySpan<byte> Bytes(int place)
    {
        if (place < 0 || place >= reader.FieldCount)
        {
            return [];
        }

        var bytes = reader.GetSpan(place).Trim("\" \t"u8);
        return bytes.SequenceEqual("NA"u8) ? [] : bytes;
    }
}
