using Microsoft.Extensions.Options;
using SabiScore.Data.Sources.Replay;
using SabiScore.Worker.Jobs;
using SabiScore.Worker.Live;

namespace SabiScore.Worker.Replay;

/// <summary>What LivePulse does in a replay: the minutes of real matches are reconstructed as far as they have come, and how the matches stand follows from them.</summary>
internal sealed class ReplayPulse(ReconstructedEvents events, LivePulseRun pulse, IOptions<ReplayOptions> options)
{
    public async Task<JobReport> RunAsync(ReplayMoment moment, CancellationToken cancellationToken)
    {
        var at = moment.Firing.At;
        var begun = moment.Calendar.Begun(at, moment.Firing.IsFirstOfDay || moment.Firing.IsFirst(moment.Calendar.Begin));
        var added = await events.AppendAsync(begun, at, options.Value.Seed, cancellationToken);
        var changed = await pulse.StepAsync(at, cancellationToken);
        return added + changed == 0 ? JobReport.NothingToDo("No match is on, or nothing has changed in those that are.", begun.Count)
            : JobReport.Done($"{added} events; {changed} matches moved on.", begun.Count, added + changed);
    }
}
