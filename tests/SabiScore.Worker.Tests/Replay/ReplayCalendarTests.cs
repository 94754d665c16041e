using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Replay;

namespace SabiScore.Worker.Tests.Replay;

public sealed class ReplayCalendarTests
{
    private static readonly DateTimeOffset Begin = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly MatchTimes Saturday = new(1, new DateOnly(2025, 3, 8), At(8, 15), true);
    private static readonly MatchTimes SaturdayToo = new(2, new DateOnly(2025, 3, 8), At(8, 15), true);
    private static readonly MatchTimes HourUnknown = new(3, new DateOnly(2025, 3, 8), At(8, 12), false);

    [Fact]
    public void Next_FromFridayToSunday_MeetsEveryEventOnce()
    {
        var calendar = Calendar([Saturday, SaturdayToo]);

        Assert.Equal(
            [
                At(7, 15), At(7, 18), At(8, 0), At(8, 6), At(8, 12), At(8, 14, 59), At(8, 15), At(8, 17), At(9, 0),
            ],
            Moments(calendar, At(7, 0), At(9, 0)));
    }

    [Fact]
    public void Next_QuietDay_IsTheNextMidnight() => Assert.Equal(At(4, 0), Calendar([Saturday]).Next(At(3, 0)));

    [Fact]
    public void Next_RetrainingDay_StopsAtTwo()
    {
        var calendar = new ReplayCalendar([], Begin, 7, TimeSpan.Zero);

        Assert.Equal([At(8, 2), At(9, 0)], Moments(calendar, At(8, 0), At(9, 0)));
        Assert.Equal([At(2, 0)], Moments(calendar, Begin, At(2, 0)));
        Assert.True(calendar.At(At(8, 2)).Retraining);
        Assert.False(calendar.At(At(8, 0)).Retraining);
    }

    [Fact]
    public void At_AWeekBefore_TheMatchBecomesKnown()
    {
        var calendar = Calendar([Saturday], At(1, 0).AddDays(-20));

        Assert.Empty(calendar.At(At(1, 0)).Concerned);
        Assert.Equal([1L], calendar.At(At(2, 0)).Concerned);
        Assert.Empty(calendar.At(At(3, 0)).Concerned);
    }

    [Fact]
    public void At_Begin_EverythingOfTheWeekBecomesKnown() => Assert.Equal([1L, 2L, 3L], Calendar([Saturday, SaturdayToo, HourUnknown], At(5, 0)).At(At(5, 0)).Concerned);

    [Fact]
    public void At_Prices_ConcernThoseWhosePricesTheyAre()
    {
        var calendar = Calendar([Saturday, SaturdayToo, HourUnknown]);

        Assert.Equal([1L, 2L, 3L], calendar.At(At(7, 15)).Concerned);
        Assert.Empty(calendar.At(At(7, 15)).Drifting);
        Assert.Equal([1L, 2L, 3L], calendar.At(At(7, 18)).Drifting.Select(match => match.Id));
        Assert.Equal([3L], calendar.At(At(8, 11, 59)).Concerned);
        Assert.Equal([1L, 2L], calendar.At(At(8, 14, 59)).Concerned);
        Assert.Empty(calendar.At(At(8, 15)).Concerned);
    }

    [Fact]
    public void At_Results_ComeTwoHoursAfterKickoff_OrAtMidnight()
    {
        var calendar = Calendar([Saturday, HourUnknown]);

        Assert.True(calendar.At(At(8, 17)).Results);
        Assert.False(calendar.At(At(8, 14)).Results);
        Assert.True(calendar.At(At(9, 0)).Results);
        Assert.True(calendar.At(At(9, 0)).Record);
        Assert.False(calendar.At(At(8, 0)).Record);
    }

    private static ReplayCalendar Calendar(IReadOnlyList<MatchTimes> matches, DateTimeOffset? begin = null) =>
        new(matches, begin ?? Begin, 0, TimeSpan.FromHours(6));

    private static List<DateTimeOffset> Moments(ReplayCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var moments = new List<DateTimeOffset>();
        for (var at = calendar.Next(from); at <= to; at = calendar.Next(at))
        {
            moments.Add(at);
        }

        return moments;
    }

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2025, 3, day, hour, minute, 0, TimeSpan.Zero);
}
