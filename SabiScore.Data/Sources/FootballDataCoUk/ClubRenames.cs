using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.FootballDataCoUk;

/// <summary>Clubs that this source itself has renamed over the years; the name on the right is the canonical one.</summary>
internal static class ClubRenames
{
    private static readonly Dictionary<(string Country, string Name), string> Renames = new()
    {
        [("Netherlands", "Roda JC")] = "Roda",
        [("Netherlands", "Sparta")] = "Sparta Rotterdam",
        [("Spain", "Dep. A Coruna")] = "La Coruna",
    };

    public static string Current(League league, string name) => Renames.GetValueOrDefault((league.Country, name), name);
}
