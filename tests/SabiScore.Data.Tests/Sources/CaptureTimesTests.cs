using System.Globalization;
using SabiScore.Data.Sources;

namespace SabiScore.Data.Tests.Sources;

public sealed class CaptureTimesTests
{
    [Theory]
    [InlineData("2025-02-28 20:00", "2025-02-28 15:00")] // Friday
    [InlineData("2025-03-01 12:30", "2025-02-28 15:00")] // Saturday
    [InlineData("2025-03-02 16:30", "2025-02-28 15:00")] // Sunday
    [InlineData("2025-03-03 20:00", "2025-02-28 15:00")] // Monday
    [InlineData("2025-03-04 19:45", "2025-03-04 15:00")] // Tuesday
    [InlineData("2025-03-05 19:45", "2025-03-04 15:00")] // Wednesday
    [InlineData("2025-03-06 20:00", "2025-03-04 15:00")] // Thursday
    [InlineData("2025-02-28 12:00", "2025-02-28 11:00")] // Friday noon: an hour before
    [InlineData("2025-03-04 15:30", "2025-03-04 14:30")] // Tuesday afternoon: an hour before
    public void Early_IsFridayOrTuesdayAfternoonAndAnHourBeforeKickoff(string kickoff, string expected)
    {
        var kickoffAt = Utc(kickoff);

        Assert.Equal(Utc(expected), CaptureTimes.Early(DateOnly.FromDateTime(kickoffAt.DateTime), kickoffAt));
        Assert.True(CaptureTimes.Closing(kickoffAt) > CaptureTimes.Early(DateOnly.FromDateTime(kickoffAt.DateTime), kickoffAt));
        Assert.True(CaptureTimes.Closing(kickoffAt) < kickoffAt);
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
