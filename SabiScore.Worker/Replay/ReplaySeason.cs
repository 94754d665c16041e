using Microsoft.Extensions.Options;
using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;

namespace SabiScore.Worker.Replay;

/// <summary>The days of a replay. They follow from matches, schedules and options alone, whoever asks and however often.</summary>
internal sealed class ReplaySeason(ReplayStore store, ReplayJobs jobs, ReconstructedEvents events, DemoPast past, IOptions<ReplayOptions> options)
{
    public async Task<ReplayDay> DayAsync(ReplayState state, CancellationToken cancellationToken)
    {
        var midnight = state.At - state.At.TimeOfDay;
        var calendar = await CalendarAsync(state.From, midnight, midnight, cancellationToken);
        return new ReplayDay(DateOnly.FromDateTime(midnight.UtcDateTime), calendar, new ReplayPlan(jobs.All, calendar, midnight, midnight.AddDays(1), options.Value.SkipIdle));
    }

    /// <summary>The firings of all days, by job.</summary>
    public async Task<IReadOnlyList<FiringCount>> CountsAsync(ReplayState state, CancellationToken cancellationToken)
    {
        var last = state.Until ?? state.At;
        var calendar = await CalendarAsync(state.From, state.From, last, cancellationToken);
        return new ReplayPlan(jobs.All, calendar, state.From, last.AddTicks(1), skipIdle: true).Counts;
    }

    private async Task<ReplayCalendar> CalendarAsync(DateTimeOffset begin, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken)
    {
        var matches = await store.MatchesAsync(first - ReplayCalendar.Before, last + ReplayCalendar.After, cancellationToken);
        var minutes = (await events.MomentsAsync(matches, options.Value.Seed, cancellationToken)).Values.SelectMany(match => match);
        // The Demo league has prices of its own for the days between, and a model that is weeks old at most.
        return await past.IsDemoAsync(cancellationToken)
            ? new ReplayCalendar(matches, begin, retrainEveryDays: 0, TimeSpan.Zero, minutes)
            : new ReplayCalendar(matches, begin, options.Value.RetrainEveryDays, options.Value.PriceStep, minutes);
    }
}
