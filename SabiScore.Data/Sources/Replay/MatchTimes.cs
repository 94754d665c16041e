namespace SabiScore.Data.Sources.Replay;

/// <summary>When things happen around a match.</summary>
/// <param name="Id">The match.</param>
/// <param name="Date">Its date.</param>
/// <param name="KickoffAt">Kick-off, UTC.</param>
/// <param name="KickoffKnown">Whether its hour is known.</param>
public sealed record MatchTimes(long Id, DateOnly Date, DateTimeOffset KickoffAt, bool KickoffKnown)
{
    /// <summary>When its early prices count as captured.</summary>
    public DateTimeOffset Early { get; } = CaptureTimes.Early(Date, KickoffAt);

    /// <summary>When its closing prices count as captured.</summary>
    public DateTimeOffset Closing { get; } = CaptureTimes.Closing(KickoffAt);
}
