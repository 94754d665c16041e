using SabiScore.Domain.Odds;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Where a file has the prices of one moment: early, or closing.</summary>
internal sealed class PriceColumns
{
    private static readonly Dictionary<string, string> CodeOfPrefix = new(StringComparer.Ordinal)
    {
        ["BbAv"] = "Avg",
        ["BbMx"] = "Max",
        ["P"] = "PS",
    };

    private PriceColumns(SeasonFileHeader header, IEnumerable<string> prefixes, bool closing)
    {
        var suffix = closing ? "C" : "";
        MatchOdds = [.. prefixes
            .Select(prefix => (Code: CodeOfPrefix.GetValueOrDefault(prefix, prefix), Columns: header.Columns(prefix + suffix + "H", prefix + suffix + "D", prefix + suffix + "A")))
            .Where(entry => entry.Columns is not null)
            .DistinctBy(entry => entry.Code)
            .OrderBy(entry => entry.Code, StringComparer.Ordinal)
            .Select(entry => (Bookmaker.FromCode(entry.Code), entry.Columns!))];
        AverageTotal = header.Columns($"Avg{suffix}>2.5", $"Avg{suffix}<2.5") ?? (closing ? null : header.Columns("BbAv>2.5", "BbAv<2.5"));
        PinnacleTotal = header.Columns($"P{suffix}>2.5", $"P{suffix}<2.5");
        Bet365Total = header.Columns($"B365{suffix}>2.5", $"B365{suffix}<2.5");
        AverageHandicap = header.Columns(closing ? "AHCh" : "AHh", $"Avg{suffix}AHH", $"Avg{suffix}AHA")
            ?? (closing ? null : header.Columns("BbAHh", "BbAvAHH", "BbAvAHA"));
    }

    /// <summary>Columns of home, draw and away by bookmaker, in ordinal order of the codes.</summary>
    public IReadOnlyList<(Bookmaker Bookmaker, int[] Columns)> MatchOdds { get; }

    /// <summary>Columns of over and under.</summary>
    public int[]? AverageTotal { get; }

    public int[]? PinnacleTotal { get; }

    public int[]? Bet365Total { get; }

    /// <summary>Columns of line, home and away.</summary>
    public int[]? AverageHandicap { get; }

    /// <summary>
    /// Finds every bookmaker of the header, also one not seen before. A closing column is the bookmaker's prefix and C, so "BFCH" is Betfair's closing price
    /// because "BFH" exists, and "VCH" is VC Bet's early one because there is no bookmaker "V".
    /// </summary>
    public static (PriceColumns Early, PriceColumns Closing) Find(SeasonFileHeader header)
    {
        var prefixes = header.Names
            .Where(name => name.Length > 1 && name[^1] == 'H')
            .Select(name => name[..^1])
            .Where(prefix => header.Columns(prefix + "H", prefix + "D", prefix + "A") is not null)
            .ToHashSet(StringComparer.Ordinal);
        var known = Bookmaker.All.Select(bookmaker => bookmaker.Code).Concat(CodeOfPrefix.Keys).ToHashSet(StringComparer.Ordinal);
        bool IsClosing(string prefix) => !known.Contains(prefix) && prefix.Length > 1 && prefix[^1] == 'C' && (prefixes.Contains(prefix[..^1]) || known.Contains(prefix[..^1]));
        return (
            new PriceColumns(header, prefixes.Where(prefix => !IsClosing(prefix)), closing: false),
            new PriceColumns(header, prefixes.Where(IsClosing).Select(prefix => prefix[..^1]), closing: true));
    }
}
