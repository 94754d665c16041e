using System.Globalization;
using SabiScore.Protos.Scheduler.V1;
using SabiScore.Worker.Jobs.History;

namespace SabiScore.Worker.Scheduling;

/// <summary>Which runs a caller wants, as the history understands it.</summary>
internal static class RunPaging
{
    /// <summary>The token of the page after a run.</summary>
    public static string Token(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The filter of a request, or what is wrong with it.</summary>
    public static (RunFilter? Filter, string? Fault) Read(ListRunsRequest request)
    {
        var outcomes = request.Outcomes.Select(RunWords.ToWord).ToList();
        var triggers = request.Triggers.Select(RunWords.ToWord).ToList();
        var before = 0L;
        if (request.PageToken.Length > 0 && !(long.TryParse(request.PageToken, NumberStyles.None, CultureInfo.InvariantCulture, out before) && before > 0))
        {
            return (null, "page_token: not one that was given out.");
        }

        if (outcomes.Contains(null) || triggers.Contains(null))
        {
            return (null, "outcomes, triggers: not one that runs have.");
        }

        var filter = new RunFilter
        {
            Job = request.Job.Length == 0 ? null : request.Job,
            Outcomes = [.. outcomes.OfType<string>()],
            Triggers = [.. triggers.OfType<string>()],
            Since = request.Since?.ToDateTimeOffset(),
            Until = request.Until?.ToDateTimeOffset(),
            Before = before > 0 ? before : null,
        };
        return filter.Since >= filter.Until ? (null, "since, until: nothing lies between.") : (filter, null);
    }
}
