using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;

namespace SabiScore.Worker.Replay;

/// <summary>
/// When something happens in a replay: matches become known, prices are captured, kick-offs, results, the turn of the day. It follows from the matches alone,
/// so that a replay which was interrupted meets the same moments as one which was not.
/// </summary>
internal sealed class ReplayCalendar
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Matches of so long before and after a day are needed for its events.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(2), After = Known.AheadOfKickoff + TimeSpan.FromDays(1);

    private readonly IReadOnlyList<MatchTimes> matches;
    private readonly SortedDictionary<DateTimeOffset, List<MatchTimes>> steps = [];
    private readonly DateTimeOffset[] stepTimes, results, kickoffs, stops, pulses;

    /// <param name="matches">The matches around this time.</param>
    /// <param name="begin">When the replay began, UTC.</param>
    /// <param name="retrainEveryDays">The model is trained again after so many days; 0 for never.</param>
    /// <param name="priceStep">From one reconstructed price to the next.</param>
    /// <param name="minutes">When something happens in matches that are on; null where they are not followed.</param>
    public ReplayCalendar(
        IReadOnlyList<MatchTimes> matches, DateTimeOffset begin, int retrainEveryDays, TimeSpan priceStep, IEnumerable<DateTimeOffset>? minutes = null)
    {
        (this.matches, Begin, RetrainEveryDays) = (matches, begin, retrainEveryDays);
        foreach (var match in matches)
        {
            foreach (var step in PriceDrift.Moments(match, priceStep))
            {
                if (!steps.TryGetValue(step, out var moving))
                {
                    steps.Add(step, moving = []);
                }

                moving.Add(match);
            }
        }

        stepTimes = [.. steps.Keys];
        results = [.. matches.Select(ResultAt).Distinct().Order()];
        kickoffs = [.. matches.Select(match => match.KickoffAt).Distinct().Order()];
        pulses = [.. (minutes ?? []).Distinct().Order()];
        stops = [.. matches.SelectMany(match => (DateTimeOffset[])[match.Early, match.Closing, match.KickoffAt, ResultAt(match)]).Distinct().Order()];
    }

    public DateTimeOffset Begin { get; }

    /// <summary>The model is trained again after so many days; 0 for never.</summary>
    public int RetrainEveryDays { get; }

    /// <summary>The first moment after one at which something happens of itself; at the latest the next midnight, UTC.</summary>
    public DateTimeOffset Next(DateTimeOffset at)
    {
        var (midnight, stop) = (at - at.TimeOfDay + Day, First(stops, at));
        return stop is { } earlier && earlier < midnight ? earlier : midnight;
    }

    /// <summary>Matches, not yet kicked off, that became known at a moment or whose real prices came; after a training all that are known.</summary>
    public IReadOnlyList<long> Concerned(DateTimeOffset at, bool isRetrained)
    {
        var (known, isMidnight) = (at + Known.AheadOfKickoff, at.TimeOfDay == TimeSpan.Zero);
        return [.. matches.Where(match => match.KickoffAt > at && match.KickoffAt <= known)
            .Where(match => match.Early == at || match.Closing == at || isRetrained || at == Begin || (isMidnight && match.KickoffAt > known - Day))
            .Select(match => match.Id)
            .Order()];
    }

    /// <summary>Moments after one and up to another at which prices are reconstructed, with the matches whose prices they are.</summary>
    public IEnumerable<(DateTimeOffset Moment, IReadOnlyList<MatchTimes> Moving)> Steps(DateTimeOffset after, DateTimeOffset upTo) =>
        steps.Where(step => step.Key > after && step.Key <= upTo).Select(step => (step.Key, (IReadOnlyList<MatchTimes>)step.Value));

    /// <summary>Whether there is such a moment.</summary>
    public bool HasSteps(DateTimeOffset after, DateTimeOffset upTo) => First(stepTimes, after) <= upTo;

    /// <summary>Whether results became known after one moment and up to another.</summary>
    public bool HasResults(DateTimeOffset after, DateTimeOffset upTo) => First(results, after) <= upTo;

    /// <summary>Whether a match kicks off after one moment and up to another.</summary>
    public bool HasKickoffs(DateTimeOffset after, DateTimeOffset upTo) => First(kickoffs, after) <= upTo;

    /// <summary>Whether something happened in a match that is on after one moment and up to another.</summary>
    public bool HasMinutes(DateTimeOffset after, DateTimeOffset upTo) => First(pulses, after) <= upTo;

    /// <summary>Matches that are on or have just ended; with those whose hour is not known, of which all is known the day after.</summary>
    /// <param name="at">UTC.</param>
    /// <param name="ofYesterday">Whether those of the day before are wanted too.</param>
    public IReadOnlyList<MatchTimes> Begun(DateTimeOffset at, bool ofYesterday)
    {
        var earliest = at - (ofYesterday ? Known.MatchLength + Day + Day : Known.MatchLength + Known.MatchLength);
        return [.. matches.Where(match => match.KickoffAt <= at && match.KickoffAt > earliest)];
    }

    /// <summary>Whether there were matches on the day that a midnight ends.</summary>
    public bool HadMatches(DateTimeOffset midnight)
    {
        var day = DateOnly.FromDateTime(midnight.UtcDateTime).AddDays(-1);
        return matches.Any(match => match.Date == day);
    }

    /// <summary>By the rule of <see cref="Known"/>: two hours after a kick-off that is known, at the latest when the day is over.</summary>
    private static DateTimeOffset ResultAt(MatchTimes match)
    {
        var (over, ended) = (new DateTimeOffset(match.Date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), match.KickoffAt + Known.MatchLength);
        return match.KickoffKnown && ended < over ? ended : over;
    }

    private static DateTimeOffset? First(DateTimeOffset[] sorted, DateTimeOffset after)
    {
        var index = Array.BinarySearch(sorted, after);
        index = index < 0 ? ~index : index + 1;
        return index < sorted.Length ? sorted[index] : null;
    }
}
