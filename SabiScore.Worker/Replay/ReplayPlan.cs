using Quartz;

namespace SabiScore.Worker.Replay;

/// <summary>The firings of a stretch of football's time: which are done, and how many are passed over. It is reckoned from schedules and calendar alone.</summary>
internal sealed class ReplayPlan
{
    private readonly SortedList<DateTimeOffset, List<ReplayFiring>> firings = [];

    /// <param name="jobs">In the order in which those of the same moment are done.</param>
    /// <param name="calendar">What happens around this time.</param>
    /// <param name="from">First moment.</param>
    /// <param name="to">The moment just after the last.</param>
    /// <param name="skipIdle">Whether firings with nothing to do are passed over.</param>
    public ReplayPlan(IReadOnlyList<ReplayJob> jobs, ReplayCalendar calendar, DateTimeOffset from, DateTimeOffset to, bool skipIdle)
    {
        var counts = new List<FiringCount>(jobs.Count);
        foreach (var job in jobs)
        {
            var fates = new int[3];
            foreach (var firing in Firings(job, calendar.Begin, from, to))
            {
                var fate = job.Fate(firing, calendar);
                fates[(int)fate]++;
                if (fate == FiringFate.Due || (fate == FiringFate.Idle && !skipIdle))
                {
                    Add(firing);
                }
            }

            counts.Add(new FiringCount(job.Name, fates[(int)FiringFate.Due], fates[(int)FiringFate.Idle], fates[(int)FiringFate.Off]));
        }

        Counts = counts;
    }

    /// <summary>By job, in the same order.</summary>
    public IReadOnlyList<FiringCount> Counts { get; }

    /// <summary>The firings of a moment that are done, in order.</summary>
    public IReadOnlyList<ReplayFiring> At(DateTimeOffset at) => firings.GetValueOrDefault(at) ?? [];

    /// <summary>The first moment after one at which there are any.</summary>
    public DateTimeOffset? Next(DateTimeOffset at)
    {
        var (low, high) = (0, firings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = firings.Keys[middle] > at ? (low, middle) : (middle + 1, high);
        }

        return low < firings.Count ? firings.Keys[low] : null;
    }

    private static IEnumerable<ReplayFiring> Firings(ReplayJob job, DateTimeOffset begin, DateTimeOffset from, DateTimeOffset to)
    {
        var first = begin > from ? begin : from;
        var since = job.Cron.GetPreviousValidTimeBefore(first) is { } before && before >= begin ? before : begin.AddTicks(-1);
        for (var at = job.Cron.GetNextValidTimeAfter(first.AddSeconds(-1)); at < to; at = job.Cron.GetNextValidTimeAfter(at.Value))
        {
            yield return new ReplayFiring(job, at.Value.ToUniversalTime(), since.ToUniversalTime());
            since = at.Value;
        }
    }

    private void Add(ReplayFiring firing)
    {
        if (!firings.TryGetValue(firing.At, out var same))
        {
            firings.Add(firing.At, same = []);
        }

        same.Add(firing);
    }
}
