namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Header of a file: which column has which name. Nameless columns are passed over; of two with one name the first counts.</summary>
internal sealed class SeasonFileHeader
{
    private static readonly string[] OfFixtures = ["Div", "Date", "HomeTeam", "AwayTeam"];
    private static readonly string[] OfResults = [.. OfFixtures, "FTHG", "FTAG"];

    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private readonly string[] needed;

    /// <param name="cells">The first line.</param>
    /// <param name="isFixtureList">Whether the file is the list of coming matches, which has no goals.</param>
    public SeasonFileHeader(string[] cells, bool isFixtureList)
    {
        needed = isFixtureList ? OfFixtures : OfResults;
        Names = [.. cells.Select(cell => cell.Trim())];
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Length > 0)
            {
                columns.TryAdd(Names[i], i);
            }
        }
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Null where the columns are there that make a file one of matches.</summary>
    public string? Refusal => needed.Where(name => !columns.ContainsKey(name)).ToArray() is { Length: > 0 } missing
        ? $"The first line is no header of football-data.co.uk: it lacks {string.Join(", ", missing)}."
        : null;

    /// <summary>Place of a column, or −1.</summary>
    public int this[string name] => columns.GetValueOrDefault(name, -1);

    /// <summary>Places of several columns, or null where one of them is missing.</summary>
    public int[]? Columns(params string[] names)
    {
        var places = Array.ConvertAll(names, name => this[name]);
        return Array.TrueForAll(places, place => place >= 0) ? places : null;
    }
}
