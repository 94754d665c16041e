namespace SabiScore.Data.Store.Conversions;

/// <summary>What both databases can hold of a moment.</summary>
public static class Moment
{
    /// <summary>The same moment in UTC, cut (not rounded) to whole microseconds.</summary>
    public static DateTimeOffset Cut(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks;
        return new DateTimeOffset(ticks - (ticks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
