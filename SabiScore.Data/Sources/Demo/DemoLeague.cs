using SabiScore.Domain.Football;

namespace SabiScore.Data.Sources.Demo;

/// <summary>How a league is: its goals, its spread of strength, when it plays, how many clubs change.</summary>
/// <param name="League">The league.</param>
/// <param name="Goals">Mean goals of a match.</param>
/// <param name="HomeAdvantage">Home minus away on the scale of log goals.</param>
/// <param name="Usual">Strength of its middle, against the first division's.</param>
/// <param name="Spread">Standard deviation of its clubs' strengths.</param>
/// <param name="Promoted">Clubs that come up each year.</param>
/// <param name="MidweekRounds">Rounds played on Tuesday and Wednesday.</param>
/// <param name="WinterBreak">Whether it pauses over the turn of the year.</param>
/// <param name="Weekend">Kick-offs of a weekend's round, local time; the last one is repeated.</param>
internal sealed record DemoLeague(
    League League, double Goals, double HomeAdvantage, double Usual, double Spread, int Promoted, int MidweekRounds, bool WinterBreak, string Weekend)
{
    public static IReadOnlyList<DemoLeague> All { get; } =
    [
        new(League.PremierLeague, 2.80, 0.22, 0, 0.27, 3, 6, false, "Fri 20:00,Sat 12:30,Sat 17:30,Sun 14:00,Sun 16:30,Sat 15:00"),
        new(League.Championship, 2.55, 0.24, -0.48, 0.15, 3, 14, false, "Fri 20:00,Sat 12:30,Sun 12:00,Sat 15:00"),
        new(League.Bundesliga, 3.10, 0.22, 0, 0.26, 2, 4, true, "Fri 20:30,Sat 18:30,Sun 15:30,Sun 17:30,Sat 15:30"),
        new(League.LaLiga, 2.60, 0.26, 0, 0.26, 3, 5, false, "Fri 21:00,Sat 14:00,Sat 18:30,Sat 21:00,Sun 14:00,Sun 18:30,Sun 21:00,Sat 16:15,Sun 16:15"),
        new(League.SerieA, 2.65, 0.20, 0, 0.27, 3, 5, false, "Fri 20:45,Sat 18:00,Sat 20:45,Sun 12:30,Sun 18:00,Sun 20:45,Sat 15:00,Sun 15:00"),
        new(League.Ligue1, 2.70, 0.21, 0, 0.26, 2, 4, true, "Fri 20:45,Sat 17:00,Sat 19:00,Sat 21:05,Sun 17:15,Sun 20:45,Sun 15:00"),
        new(League.Eredivisie, 3.10, 0.24, 0, 0.32, 2, 4, true, "Fri 20:00,Sat 16:30,Sat 18:45,Sat 20:00,Sat 21:00,Sun 12:15,Sun 16:45,Sun 14:30"),
    ];
}
