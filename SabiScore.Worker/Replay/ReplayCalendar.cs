using SabiScore.Data.Clock;
using SabiScore.Data.Sources.Replay;

namespace SabiScore.Worker.Replay;

/// <summary>
/// When something happens in a replay: matches become known, prices are captured, kick-offs, results, the turn of the day, retraining. It follows from the
/// matches alone, so that a replay which was interrupted meets the same moments as one which was not.
/// </summary>
internal sealed class ReplayCalendar(IReadOnlyList<MatchTimes> matches, DateTimeOffset begin, int retrainEveryDays, TimeSpan priceStep)
{
    private static readonly TimeSpan RetrainingHour = TimeSpan.FromHours(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Matches of so long before and after a day are needed for its events.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromDays(2), After = Known.AheadOfKickoff + TimeSpan.FromDays(1);

    private readonly List<(MatchTimes Match, IReadOnlyList<DateTimeOffset> Steps)> drifts = [.. matches.Select(match => (match, PriceDrift.Moments(match, priceStep)))];

    /// <summary>The first moment after one at which something happens; at the latest the next midnight, UTC.</summary>
    public DateTimeOffset Next(DateTimeOffset at)
    {
        var next = Midnight(at) + Day;
        Consider(Midnight(at) + RetrainingHour, IsRetraining);
        foreach (var (match, steps) in drifts)
        {
            Consider(match.Early);
            Consider(match.Closing);
            Consider(match.KickoffAt);
            Consider(match.KickoffAt + Known.MatchLength, _ => match.KickoffKnown);
            foreach (var step in steps)
            {
                Consider(step);
            }
        }

        return next;

        void Consider(DateTimeOffset moment, Func<DateTimeOffset, bool>? happens = null)
        {
            if (moment > at && moment < next && happens?.Invoke(moment) != false)
            {
                next = moment;
            }
        }
    }

    public ReplayEvents At(DateTimeOffset at)
    {
        var isMidnight = at.TimeOfDay == TimeSpan.Zero;
        var known = at + Known.AheadOfKickoff;
        var drifting = drifts.Where(drift => drift.Steps.Contains(at)).Select(drift => drift.Match).ToList();
        var retraining = IsRetraining(at);
        var concerned = matches.Where(match => match.KickoffAt > at && match.KickoffAt <= known)
            .Where(match => match.Early == at || match.Closing == at || retraining || at == begin || (isMidnight && match.KickoffAt > known - Day))
            .Concat(drifting)
            .Select(match => match.Id)
            .Distinct()
            .Order();
        return new ReplayEvents
        {
            At = at,
            Concerned = [.. concerned],
            Drifting = drifting,
            Results = isMidnight || matches.Any(match => match.KickoffKnown && match.KickoffAt + Known.MatchLength == at),
            Retraining = retraining,
            Record = isMidnight && at != begin && matches.Any(match => match.Date == DateOnly.FromDateTime(at.UtcDateTime).AddDays(-1)),
        };
    }

    private static DateTimeOffset Midnight(DateTimeOffset at) => at - at.TimeOfDay;

    private bool IsRetraining(DateTimeOffset at)
    {
        var days = (int)(at - begin).TotalDays;
        return retrainEveryDays > 0 && days > 0 && days % retrainEveryDays == 0 && at.TimeOfDay == RetrainingHour;
    }
}
