namespace SabiScore.Data.Sources.TheOddsApi;

/// <summary>When a month's credits begin anew.</summary>
public static class MonthlyReset
{
    /// <summary>The next midnight UTC of that day of the month.</summary>
    /// <param name="now">Now, UTC.</param>
    /// <param name="day">Day of the month, 1 to 28.</param>
    public static DateTimeOffset After(DateTimeOffset now, int day)
    {
        var thisMonth = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, day, 0, 0, 0, TimeSpan.Zero);
        return thisMonth > now ? thisMonth : thisMonth.AddMonths(1);
    }
}
