namespace SabiScore.Domain.Football;

/// <summary>Something that happened in a match at a minute.</summary>
/// <param name="Minute">1 to 90; 45 and 90 for what happens in the time added to a half.</param>
/// <param name="Stoppage">Minute of the added time, from 1; 0 within the 45 minutes of a half.</param>
/// <param name="Kind">What.</param>
/// <param name="Side">Whose: the side that scores, is booked or changes a player.</param>
/// <param name="Detail">For people: the player, at a change "in for out"; nothing where the source does not say.</param>
public sealed record MatchEvent(int Minute, int Stoppage, MatchEventKind Kind, Side Side, string? Detail)
{
    private const int HalfMinutes = 45;

    // The interval and the time usually added to the first half.
    private const int BetweenHalves = 18;

    /// <summary>About how long after kick-off it happens, the interval counted.</summary>
    public TimeSpan AfterKickoff => TimeSpan.FromMinutes(Minute + Stoppage + (Minute > HalfMinutes ? BetweenHalves : 0));

    /// <summary>Whether it belongs to the first half, its added time included.</summary>
    public bool IsFirstHalf => Minute <= HalfMinutes;
}
