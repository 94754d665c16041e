namespace SabiScore.Data.Sources;

/// <summary>
/// When the prices of football-data.co.uk count as captured, since its files do not say. The early ones are collected on Friday afternoon for the
/// weekend and on Tuesday afternoon for midweek; the closing ones are the last before kick-off.
/// </summary>
public static class CaptureTimes
{
    private static readonly TimeSpan Afternoon = TimeSpan.FromHours(15);
    private static readonly TimeSpan EarlyAtLeast = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClosingBefore = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Friday 15:00 UTC before a match of Friday to Monday, Tuesday 15:00 UTC before one of Tuesday to Thursday, but never later than an hour before kick-off.
    /// </summary>
    public static DateTimeOffset Early(DateOnly date, DateTimeOffset kickoffAt)
    {
        var collectedOn = date.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Wednesday or DayOfWeek.Thursday ? DayOfWeek.Tuesday : DayOfWeek.Friday;
        var daysBefore = ((int)date.DayOfWeek - (int)collectedOn + 7) % 7;
        var collectedAt = new DateTimeOffset(date.AddDays(-daysBefore).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + Afternoon;
        var latest = kickoffAt - EarlyAtLeast;
        return collectedAt < latest ? collectedAt : latest;
    }

    /// <summary>One minute before kick-off.</summary>
    public static DateTimeOffset Closing(DateTimeOffset kickoffAt) => kickoffAt - ClosingBefore;
}
