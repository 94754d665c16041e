using System.Globalization;
using CsvHelper;
using SabiScore.Data.Sources.Fetching;
using SabiScore.Domain.Football;
using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.ManualPrices;

/// <summary>
/// Reads an operator's 1X2 prices: a CSV with the header league,date,home,away,bookmaker,captured_at,home_price,draw_price,away_price. Clubs by canonical name or
/// any known spelling; times in UTC unless they name an offset. The format is described in docs/sources.md.
/// </summary>
public static class ManualPricesFile
{
    /// <summary>The source's name in the store.</summary>
    public const string Source = "manual";

    private const int LongestBookmaker = 20;
    private static readonly string[] Columns = ["league", "date", "home", "away", "bookmaker", "captured_at", "home_price", "draw_price", "away_price"];

    /// <summary>Reads a file; what is bad is in the answer's problems with line and column.</summary>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static SourceAnswer<SourcePrice> Read(string path, TimeProvider time)
    {
        var file = Path.GetFileName(path);
        var (rows, problems, now) = (new List<SourcePrice>(), new List<ImportProblem>(), time.GetUtcNow());
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', HasHeader = false, AllowLineBreaksInQuotes = false, TrimWhitespace = true, TrackLineNumbers = true });
        var header = csv.Read() ? csv.Current.ToArray().Select(name => name.Trim('\uFEFF').ToLowerInvariant()).ToArray() : [];
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(header, column));
        var isOurs = !Array.Exists(places, place => place < 0);
        if (!isOurs)
        {
            problems.Add(new ImportProblem(ImportProblemKind.FileRefused, file, 1, null, null, $"The header is not {string.Join(",", Columns)}."));
        }

        while (isOurs && csv.Read())
        {
            var line = (int)csv.LineNumber;
            var cells = Array.ConvertAll(places, place => place < csv.FieldCount ? csv.GetString(place).Trim() : "");
            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            var price = ReadRow(cells, line, now, (column, reason) =>
                problems.Add(new ImportProblem(ImportProblemKind.RowRefused, file, line, Columns[column], cells[column] is { Length: > 0 } cell ? cell[..Math.Min(cell.Length, 100)] : null, reason)));
            if (price is not null)
            {
                rows.Add(price);
            }
        }

        return new SourceAnswer<SourcePrice>
        {
            Source = Source,
            Part = file,
            Outcome = !isOurs ? FetchOutcome.Failed : rows.Count + problems.Count == 0 ? FetchOutcome.Empty : FetchOutcome.Fetched,
            FetchedAt = now,
            Rows = rows,
            Problems = problems,
            Reason = isOurs ? null : problems[0].Reason,
        };
    }

    private static SourcePrice? ReadRow(string[] cells, int line, DateTimeOffset now, Action<int, string> refuse)
    {
        SourcePrice? Refuse(int column, string reason)
        {
            refuse(column, reason);
            return null;
        }

        if (Array.FindIndex(cells, cell => cell.Length == 0) is >= 0 and var empty)
        {
            return Refuse(empty, "Nothing is given.");
        }

        if (League.FromCode(cells[0].ToUpperInvariant()) is not { } league)
        {
            return Refuse(0, "Not one of the seven leagues.");
        }

        if (!DateOnly.TryParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Refuse(1, "Not a date such as 2026-08-21.");
        }

        if (cells[2] == cells[3])
        {
            return Refuse(3, "A club cannot play itself.");
        }

        if (cells[4].Length > LongestBookmaker)
        {
            return Refuse(4, $"Longer than {LongestBookmaker} letters.");
        }

        if (CodeOf(cells[4]) is var code && (code == Bookmaker.Average.Code || code == Bookmaker.Maximum.Code))
        {
            return Refuse(4, "An average or maximum is no bookmaker's price.");
        }

        if (!DateTimeOffset.TryParse(cells[5], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var capturedAt))
        {
            return Refuse(5, "Not a time such as 2026-08-20T18:30:00Z.");
        }

        if (capturedAt > now)
        {
            return Refuse(5, "Still to come.");
        }

        var prices = new double[3];
        for (var i = 0; i < prices.Length; i++)
        {
            if (!double.TryParse(cells[6 + i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out prices[i]) || DecimalOdds.TryCreate(prices[i]) is null)
            {
                return Refuse(6 + i, "Not a decimal price above 1.");
            }
        }

        if (PricePlausibility.Fault(prices) is { } fault)
        {
            return Refuse(6, fault);
        }

        return new SourcePrice
        {
            League = league,
            Clubs = new SourceNames(cells[2], cells[3]),
            Date = date,
            Bookmaker = code,
            Market = Market.MatchResult,
            First = prices[0],
            Second = prices[1],
            Third = prices[2],
            CapturedAt = capturedAt,
            Place = string.Create(CultureInfo.InvariantCulture, $"line {line}"),
            Line = line,
        };
    }

    /// <summary>A known bookmaker by code or name, whatever the case; else what stands there.</summary>
    private static string CodeOf(string text) =>
        Bookmaker.All.FirstOrDefault(known => string.Equals(known.Code, text, StringComparison.OrdinalIgnoreCase) || string.Equals(known.Name, text, StringComparison.OrdinalIgnoreCase))?.Code ?? text;
}
