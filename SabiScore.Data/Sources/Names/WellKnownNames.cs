using System.Reflection;

namespace SabiScore.Data.Sources.Names;

/// <summary>
/// Spellings of clubs' names that are certain, from names.csv (country,club,names with | between): the club as football-data.co.uk has it, and how football-data.org,
/// the-odds-api.com and people write it. One spelling never stands for two clubs of a country; a test holds this.
/// </summary>
public static class WellKnownNames
{
    /// <summary>Each spelling, folded, with its country and canonical club.</summary>
    public static IReadOnlyList<WellKnownName> All { get; } = [.. Read()];

    private static IEnumerable<WellKnownName> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("names.csv") ?? throw new InvalidOperationException("names.csv is not part of the assembly.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is [var country, var club, var names])
            {
                foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new WellKnownName(country, club, NameFolding.Fold(name));
                }
            }
        }
    }
}
