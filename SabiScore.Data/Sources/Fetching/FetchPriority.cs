namespace SabiScore.Data.Sources.Fetching;

/// <summary>Which question is most worth a call.</summary>
public static class FetchPriority
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);

    /// <summary>
    /// Age of the last answer as a share of the time to kick-off, which is at least an hour: prices of tonight age faster than those of Sunday. What was never
    /// answered comes first.
    /// </summary>
    /// <param name="answeredAt">When it was last answered, UTC; null where it never was.</param>
    /// <param name="nextKickoffAt">Next kick-off that it is about, UTC.</param>
    /// <param name="now">Now, UTC.</param>
    public static double Of(DateTimeOffset? answeredAt, DateTimeOffset nextKickoffAt, DateTimeOffset now)
    {
        var left = nextKickoffAt - now;
        var age = answeredAt is { } at ? now - at : TimeSpan.FromDays(365);
        return age / (left > Least ? left : Least);
    }
}
