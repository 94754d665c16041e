using Quartz;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Replay;

namespace SabiScore.Worker.Tests.Replay;

public sealed class ReplayPlanTests
{
    private static readonly DateTimeOffset Begin = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly MatchTimes Saturday = new(1, new DateOnly(2025, 3, 8), At(8, 15, 1), true);

    [Fact]
    public void Plan_IdleFirings_ArePassedOverAndCounted()
    {
        var plan = Plan([Results("Quarters", "0 0/15 * * * ?"), Results("Hours", "0 5 * * * ?")], skipIdle: true);

        // The match is over at 17:01.
        Assert.Equal([new FiringCount("Quarters", 1, 95, 0), new FiringCount("Hours", 1, 23, 0)], plan.Counts);
        Assert.Equal(At(8, 17, 5), plan.Next(At(8, 0)));
        Assert.Equal(At(8, 17, 15), plan.Next(At(8, 17, 5)));
        Assert.Null(plan.Next(At(8, 17, 15)));
        var firing = Assert.Single(plan.At(At(8, 17, 15)));
        Assert.Equal(("Quarters", At(8, 17)), (firing.Job.Name, firing.Since));
        Assert.Empty(plan.At(At(8, 17)));
    }

    [Fact]
    public void Plan_WithIdleFirings_HasThemAll_InOrder()
    {
        var plan = Plan([Results("One", "0 0/15 * * * ?"), Results("Other", "0 0 * * * ?")], skipIdle: false);

        Assert.Equal(["One", "Other"], plan.At(At(8, 3)).Select(firing => firing.Job.Name));
        Assert.Equal(["One"], plan.At(At(8, 3, 15)).Select(firing => firing.Job.Name));
        Assert.Equal(At(8, 0, 15), plan.Next(At(8, 0)));
    }

    [Fact]
    public void Plan_Begin_FiresAtOnce_AndNothingEarlier()
    {
        var plan = new ReplayPlan([Results("Hours", "0 0 * * * ?")], Calendar(), Begin, Begin.AddDays(1), skipIdle: false);

        Assert.Equal(new FiringCount("Hours", 0, 24, 0), Assert.Single(plan.Counts));
        Assert.True(Assert.Single(plan.At(Begin)).IsFirst(Begin));
        Assert.False(Assert.Single(plan.At(Begin.AddHours(1))).IsFirst(Begin));
    }

    [Fact]
    public void Plan_FiringsThatAreOff_AreNeverDone()
    {
        var off = Results("Off", "0 0 2 * * ?") with { Fate = (_, _) => FiringFate.Off };
        var plan = Plan([off], skipIdle: false);

        Assert.Equal(new FiringCount("Off", 0, 0, 1), Assert.Single(plan.Counts));
        Assert.Null(plan.Next(At(8, 0)));
    }

    private static ReplayPlan Plan(IReadOnlyList<ReplayJob> jobs, bool skipIdle) => new(jobs, Calendar(), At(8, 0), At(9, 0), skipIdle);

    private static ReplayCalendar Calendar() => new([Saturday], Begin, 0, TimeSpan.FromHours(6));

    private static ReplayJob Results(string name, string cron) => new()
    {
        Name = name,
        Cron = CronExpression.Parse(cron).WithTimeZone(TimeZoneInfo.Utc),
        Fate = (firing, calendar) => calendar.HasResults(firing.Since, firing.At) ? FiringFate.Due : FiringFate.Idle,
        RunAsync = (_, _, _) => Task.FromResult(JobReport.NothingToDo("")),
    };

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2025, 3, day, hour, minute, 0, TimeSpan.Zero);
}
