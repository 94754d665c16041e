using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources;

/// <summary>How many clubs a league has in a season.</summary>
internal static class LeagueSize
{
    public static int Of(League league, Season season) => league.Code switch
    {
        "E1" => 24,
        "D1" or "N1" => 18,
        "F1" when season.StartYear >= 2023 => 18,
        "I1" when season.StartYear < 2004 => 18,
        "E0" when season.StartYear < 1995 => 22,
        _ => 20,
    };
}
