namespace SabiScore.Worker.Replay;

/// <summary>A day of a replay, from one midnight up to the next, UTC.</summary>
/// <param name="Date">Which.</param>
/// <param name="Calendar">What happens in it.</param>
/// <param name="Plan">Which jobs fire.</param>
internal sealed record ReplayDay(DateOnly Date, ReplayCalendar Calendar, ReplayPlan Plan)
{
    public bool Holds(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime) == Date;

    /// <summary>The first moment after one at which there is anything to do; at the latest the midnight that ends the day.</summary>
    public DateTimeOffset Next(DateTimeOffset at)
    {
        var next = Calendar.Next(at);
        return Plan.Next(at) is { } firing && firing < next ? firing : next;
    }
}
