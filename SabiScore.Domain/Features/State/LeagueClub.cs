using SabiScore.Domain.Football;
using SabiScore.Domain.Ratings;

namespace SabiScore.Domain.Features.State;

/// <summary>What is remembered of a club within one league.</summary>
internal sealed class LeagueClub(int place)
{
    private const int FirstYear = 1990;

    /// <summary>Place in the league's Dixon–Coles models; −1 for a club not seen before.</summary>
    public int Place { get; } = place;

    public PiRating PiGoals { get; set; }

    public PiRating PiBlend { get; set; }

    /// <summary>One bit a season in which the club played here.</summary>
    public ulong Seasons { get; set; }

    public bool PlayedIn(Season season) => (Seasons & Bit(season)) != 0;

    public void Enter(Season season) => Seasons |= Bit(season);

    private static ulong Bit(Season season) => 1UL << (season.StartYear - FirstYear);
}
