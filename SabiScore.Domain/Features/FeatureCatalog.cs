using System.Security.Cryptography;
using System.Text;
using SabiScore.Domain.Features.Groups;

namespace SabiScore.Domain.Features;

/// <summary>Every feature, in the order of the feature vector.</summary>
public static class FeatureCatalog
{
    private static readonly Feature[] Features =
    [
        .. RatingFeatures.Create().Features,
        .. FormFeatures.Create().Features,
        .. HeadToHeadFeatures.Create().Features,
        .. LeagueFeatures.Create().Features,
        .. ScheduleFeatures.Create().Features,
        .. ExpectedGoalsFeatures.Create().Features,
        .. TacticalFeatures.Create().Features,
        .. DisciplineFeatures.Create().Features,
        .. MarketFeatures.Create().Features,
        .. ChampionshipFeatures.Create().Features,
        .. EredivisieFeatures.Create().Features,
    ];

    private static readonly Dictionary<string, int> Places = Features
        .Select((feature, place) => (feature.Definition.Name, place))
        .ToDictionary(pair => pair.Name, pair => pair.place, StringComparer.Ordinal);

    /// <summary>Definitions in the order of the vector.</summary>
    public static IReadOnlyList<FeatureDefinition> All { get; } = Array.ConvertAll(Features, feature => feature.Definition);

    /// <summary>Length of a feature vector.</summary>
    public static int Count => Features.Length;

    /// <summary>8 hexadecimal digits of the SHA-256 over all definitions in order; a model carries it and refuses another.</summary>
    public static string SchemaId { get; } = MakeSchemaId();

    internal static ReadOnlySpan<Feature> Computations => Features;

    /// <summary>Place of a feature in the vector.</summary>
    /// <exception cref="KeyNotFoundException">No feature has this name.</exception>
    public static int IndexOf(string name) =>
        Places.TryGetValue(name, out var place) ? place : throw new KeyNotFoundException($"The catalog has no feature '{name}'.");

    private static string MakeSchemaId()
    {
        var text = new StringBuilder();
        foreach (var feature in All)
        {
            text.Append(feature.Name).Append('|').Append(feature.Group).Append('|').Append(feature.Meaning).Append('|')
                .Append(feature.Unit).Append('|').Append(feature.Source).Append('|').Append(feature.LeagueCode).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8];
    }
}
