using SabiScore.Domain.Football;

namespace SabiScore.Domain.Features.State;

/// <summary>How many clubs a league has, and which places matter.</summary>
/// <param name="Clubs">Clubs in a season.</param>
/// <param name="Europe">Last place that goes to Europe; in the Championship the last one promoted directly.</param>
/// <param name="Playoff">Second line at the upper end: last place of the promotion (E1) or European (N1) play-offs, elsewhere of the Champions League.</param>
/// <param name="Relegation">First place that is relegated, or plays against relegation.</param>
internal readonly record struct LeagueRules(int Clubs, int Europe, int Playoff, int Relegation)
{
    private const int SmallerLigue1 = 2023;

    public int Matches => 2 * (Clubs - 1);

    public static LeagueRules Of(League league, Season season) => league.Code switch
    {
        "E1" => new LeagueRules(24, 2, 6, 22),
        "D1" => new LeagueRules(18, 6, 4, 16),
        "N1" => new LeagueRules(18, 4, 8, 16),
        "F1" when season.StartYear >= SmallerLigue1 => new LeagueRules(18, 6, 4, 16),
        _ => new LeagueRules(20, 6, 4, 18),
    };
}
