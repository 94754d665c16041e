using Quartz;

namespace SabiScore.Worker.Jobs.Deadlines;

/// <summary>When a schedule fires.</summary>
internal static class Firings
{
    /// <summary>So many firings are looked at for the shortest time between two.</summary>
    private const int Looked = 400;

    /// <summary>The next firings, UTC, in order.</summary>
    public static IEnumerable<DateTimeOffset> After(CronExpression cron, DateTimeOffset time)
    {
        var utc = cron.WithTimeZone(TimeZoneInfo.Utc);
        for (var next = utc.GetNextValidTimeAfter(time); next is { } at; next = utc.GetNextValidTimeAfter(at))
        {
            yield return at.ToUniversalTime();
        }
    }

    /// <summary>The shortest time between two of the next firings; without end where there are no two.</summary>
    public static TimeSpan ShortestGap(CronExpression cron, DateTimeOffset time)
    {
        var firings = After(cron, time).Take(Looked).ToList();
        return firings.Zip(firings.Skip(1), (one, next) => next - one).DefaultIfEmpty(TimeSpan.MaxValue).Min();
    }
}
