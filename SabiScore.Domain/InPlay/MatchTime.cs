namespace SabiScore.Domain.InPlay;

/// <summary>
/// Time played in a match, added time counted as it usually is: two minutes in the first half, five in the second. A half-time score is one after 47 minutes
/// of 97.
/// </summary>
public readonly record struct MatchTime
{
    private const int Half = 45, AddedFirst = 2, AddedSecond = 5;

    private MatchTime(double played) => Played = played;

    /// <summary>Minutes of a whole match.</summary>
    public const double Whole = Half + AddedFirst + Half + AddedSecond;

    /// <summary>Between the halves.</summary>
    public static MatchTime HalfTime { get; } = new(Half + AddedFirst);

    /// <summary>After the last whistle.</summary>
    public static MatchTime FullTime { get; } = new(Whole);

    /// <summary>Minutes played, 0 to <see cref="Whole"/>.</summary>
    public double Played { get; }

    /// <summary>A minute of play; its end, so that 0 is the kick-off.</summary>
    /// <param name="minute">0 to 90; greater ones count as 90 and the rest as added.</param>
    /// <param name="stoppage">Minutes of the time added to the half; those beyond the usual count as the last of it.</param>
    public static MatchTime At(int minute, int stoppage = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minute);
        ArgumentOutOfRangeException.ThrowIfNegative(stoppage);
        return minute <= Half
            ? new MatchTime(minute + (minute == Half ? Math.Min(stoppage, AddedFirst) : 0))
            : new MatchTime(AddedFirst + Math.Min(minute, 2 * Half) + Math.Min(Math.Max(minute - (2 * Half), 0) + stoppage, AddedSecond - 1));
    }
}
