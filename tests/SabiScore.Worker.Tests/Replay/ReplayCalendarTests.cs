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
                At(7, 15), At(8, 0), At(8, 14, 59), At(8, 15), At(8, 17), At(9, 0),
            ],
            Moments(calendar, At(7, 0), At(9, 0)));
    }

    [Fact]
    public void Next_QuietDay_IsTheNextMidnight() => Assert.Equal(At(4, 0), Calendar([Saturday]).Next(At(3, 0)));

    [Fact]
    public void Concerned_AWeekBefore_TheMatchBecomesKnown()
    {
        var calendar = Calendar([Saturday], At(1, 0).AddDays(-20));

        Assert.Empty(calendar.Concerned(At(1, 0), false));
        Assert.Equal([1L], calendar.Concerned(At(2, 0), false));
        Assert.Empty(calendar.Concerned(At(3, 0), false));
    }

    [Fact]
    public void Concerned_Begin_EverythingOfTheWeekBecomesKnown() => Assert.Equal([1L, 2L, 3L], Calendar([Saturday, SaturdayToo, HourUnknown], At(5, 0)).Concerned(At(5, 0), false));

    [Fact]
    public void Concerned_RealPrices_AreThoseWhosePricesTheyAre()
    {
        var calendar = Calendar([Saturday, SaturdayToo, HourUnknown]);

        Assert.Equal([1L, 2L, 3L], calendar.Concerned(At(7, 15), false));
        Assert.Empty(calendar.Concerned(At(7, 18), false));
        Assert.Equal([3L], calendar.Concerned(At(8, 11, 59), false));
        Assert.Equal([1L, 2L], calendar.Concerned(At(8, 14, 59), false));
        Assert.Empty(calendar.Concerned(At(8, 15), false));
    }

    [Fact]
    public void Concerned_Retrained_AreAllThatAreKnown() => Assert.Equal([1L, 2L, 3L], Calendar([Saturday, SaturdayToo, HourUnknown]).Concerned(At(3, 2), true));

    [Fact]
    public void Steps_AreThoseSince()
    {
        var calendar = Calendar([Saturday, HourUnknown]);

        Assert.Equal([At(7, 18), At(8, 0)], calendar.Steps(At(7, 15), At(8, 5)).Select(step => step.Moment));
        Assert.Equal([1L, 3L], calendar.Steps(At(7, 15), At(7, 18)).Single().Moving.Select(match => match.Id));
        Assert.Equal([1L], calendar.Steps(At(8, 6), At(8, 12)).Single().Moving.Select(match => match.Id));
        Assert.True(calendar.HasSteps(At(7, 17, 59), At(7, 18)));
        Assert.False(calendar.HasSteps(At(7, 18), At(7, 23, 59)));
    }

    [Fact]
    public void HasResults_TwoHoursAfterKickoff_OrAtMidnight()
    {
        var calendar = Calendar([Saturday, HourUnknown]);

        Assert.True(calendar.HasResults(At(8, 16, 59), At(8, 17)));
        Assert.False(calendar.HasResults(At(8, 17), At(8, 23, 59)));
        Assert.True(calendar.HasResults(At(8, 23, 59), At(9, 0)));
        Assert.False(calendar.HasResults(At(7, 0), At(8, 0)));
        Assert.True(calendar.HadMatches(At(9, 0)));
        Assert.False(calendar.HadMatches(At(8, 0)));
    }

    [Fact]
    public void HasKickoffs_UpToAMoment()
    {
        var calendar = Calendar([Saturday]);

        Assert.True(calendar.HasKickoffs(At(7, 15), At(8, 15)));
        Assert.False(calendar.HasKickoffs(At(7, 14, 59), At(8, 14, 59)));
        Assert.False(calendar.HasKickoffs(At(8, 15), At(9, 15)));
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
